import type { Environment } from '../environment';
import { parseWorkspace } from '../parse/parse-workspace';
import { SMALL_ENVIRONMENT, smallComponents, smallWorkspace } from './small-world';

/** The environment of the small world, for specs of what comes after parsing. @throws where it has problems */
export function smallEnvironment(files: Readonly<Record<string, string>> = {}): Environment {
  const workspace = { environmentsDir: 'environments', components: smallComponents };
  const { environments, problems } = parseWorkspace(smallWorkspace(files), workspace);
  const [environment] = environments;
  if (environment === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  return environment;
}

/** The text of an environment with these components on. */
export function withComponents(...names: readonly string[]): string {
  const [head = ''] = SMALL_ENVIRONMENT.split('components:');
  return `${head}components:\n${names.map((name) => `  ${name}: {}\n`).join('')}`;
}
