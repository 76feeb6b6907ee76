import { extend, alertmanager } from '@254carbon/observability';

export default extend(alertmanager);
