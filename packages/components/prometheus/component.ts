import { extend, prometheus } from '@254carbon/observability';

export default extend(prometheus);
