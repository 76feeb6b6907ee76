import { memoryTree } from '@254carbon/manifest';
import { catalogue } from '@254carbon/observability';
import type { LocatedComponent } from '../environment';
import { parseWorkspace } from '../parse/parse-workspace';
import { planPlatform, type Platform } from '../platform';

const components = Object.values(catalogue).map((component) => {
  return { component, file: `packages/components/${component.name}/component.ts` } as unknown as LocatedComponent;
});

/** For specs: what the catalogue makes of an environment. `undefined` where its components do not go together. */
export function cataloguePlatform(name: string, text: string): Platform | undefined {
  const files = memoryTree({ [`environments/${name}/environment.yaml`]: text });
  const { environments, problems } = parseWorkspace(files, { environmentsDir: 'environments', components });
  const [environment] = environments;
  if (environment !== undefined && environment.wiring.lacks.length > 0) return undefined;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (environment === undefined || errors.length > 0) throw new Error(JSON.stringify(problems));
  return planPlatform(environment);
}
