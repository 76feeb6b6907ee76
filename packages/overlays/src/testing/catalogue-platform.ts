import { memoryTree } from '@254carbon/manifest';
import { parseWorkspace } from '../parse/parse-workspace';
import { planPlatform, type Platform } from '../platform';
import { locatedCatalogue } from './located-catalogue';

/** For specs: what the catalogue makes of an environment. `undefined` where its components do not go together. */
export function cataloguePlatform(name: string, text: string): Platform | undefined {
  const files = memoryTree({ [`environments/${name}/environment.yaml`]: text });
  const { environments, problems } = parseWorkspace(files, {
    environmentsDir: 'environments',
    components: locatedCatalogue,
  });
  const [environment] = environments;
  if (environment !== undefined && environment.wiring.lacks.length > 0) return undefined;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (environment === undefined || errors.length > 0) throw new Error(JSON.stringify(problems));
  return planPlatform(environment);
}
