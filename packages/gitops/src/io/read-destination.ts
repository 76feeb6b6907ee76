import { isObject, misspelt, parseYaml, type Problem, raise } from '@254carbon/manifest';
import { environmentSchema } from '@254carbon/overlays';
import type { Destination } from '../publish/remotes-of';
import { gitopsRules } from '../rules';
import { diskTree } from './disk-tree';
import type { Workspace } from './workspace';

/** What a person says of it. */
export interface GivenDestination {
  readonly environment: string;
  readonly branch?: string | undefined;
  readonly remote?: string | undefined;
}

/**
 * Finds out where an environment is published although its sources may be broken: from two lines of its file, or from
 * what is given.
 */
export function readDestination({ root, environmentsDir }: Workspace, given: GivenDestination): Destination | Problem {
  const { environment, branch, remote } = given;
  const where = { file: environmentsDir };
  if (branch !== undefined && remote !== undefined && /^[a-z0-9][a-z0-9-]*$/.test(environment)) {
    return { environment, branch, repository: remote };
  }
  const files = diskTree(root);
  const paths = files.list(environmentsDir).filter((path) => path.endsWith('/environment.yaml'));
  const known = paths.map((path) => path.slice(environmentsDir.length + 1, -'/environment.yaml'.length));
  if (!known.includes(environment)) {
    return raise(gitopsRules, 'unknown-environment', where, misspelt(environment, known));
  }
  const file = `${environmentsDir}/${environment}/environment.yaml`;
  const value = parseYaml(files.read(file) ?? '', file).documents[0]?.value;
  const told = isObject(value) ? value : {};
  const found = branch ?? told['branch'];
  const repository = remote ?? told['repository'] ?? usualRepository();
  if (typeof found === 'string' && typeof repository === 'string') return { environment, branch: found, repository };
  return raise(gitopsRules, 'destination-unknown', { file }, {});
}

function usualRepository(): unknown {
  const { properties } = environmentSchema([]);
  const repository = isObject(properties) ? properties['repository'] : undefined;
  return isObject(repository) ? repository['default'] : undefined;
}
