import { extend, loki } from '@254carbon/observability';

export default extend(loki);
