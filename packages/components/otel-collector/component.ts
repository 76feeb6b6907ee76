import { extend, otelCollector } from '@254carbon/observability';

export default extend(otelCollector);
