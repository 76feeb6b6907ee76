import { catalogue } from '@254carbon/observability';
import type { LocatedComponent } from '../environment';

/** For specs: the components of the catalogue, each where a workspace has it. */
export const locatedCatalogue = Object.values(catalogue).map((component) => {
  return { component, file: `packages/components/${component.name}/component.ts` } as unknown as LocatedComponent;
});
