import { extend, grafana } from '@254carbon/observability';

export default extend(grafana);
