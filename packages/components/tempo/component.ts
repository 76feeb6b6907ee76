import { extend, tempo } from '@254carbon/observability';

export default extend(tempo);
