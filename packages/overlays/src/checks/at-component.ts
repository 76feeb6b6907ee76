import type { Where } from '@254carbon/manifest';
import type { Environment } from '../environment';

/** The place in `environment.yaml` where a component is turned on. */
export function atComponent({ file, document }: Pick<Environment, 'file' | 'document'>, component: string): Where {
  return { file, ...document.positionOf(['components', component], 'key'), field: `components.${component}` };
}
