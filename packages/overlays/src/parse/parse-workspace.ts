import type { FileTree, Problem } from '@254carbon/manifest';
import { sharedBranch } from '../checks/shared-branch';
import type { Environment, LocatedComponent } from '../environment';
import { shaper } from '../remember/shape';
import { environmentSchema } from '../environment-schema';
import { parseEnvironment } from './parse-environment';

interface Options {
  /** `environments`. */
  readonly environmentsDir: string;
  /** The components of the workspace. */
  readonly components: readonly LocatedComponent[];
}

export interface Workspace {
  /** In the order of their names; those left out of which nothing can be rendered. */
  readonly environments: readonly Environment[];
  readonly problems: readonly Problem[];
}

/** Reads every environment of a workspace and tells all that is wrong with them. */
export function parseWorkspace(files: FileTree, { environmentsDir, components }: Options): Workspace {
  const schema = environmentSchema(components);
  const shapeOf = shaper();
  const parsed = foldersOf(files, environmentsDir).map((folder) =>
    parseEnvironment(files, { folder, components, schema, shapeOf }),
  );
  const environments = parsed.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return { environments, problems: [...parsed.flatMap(({ problems }) => problems), ...sharedBranch(environments)] };
}

/** Folders beside the environments are environments; files there, and what starts with a dot, are not. */
function foldersOf(files: FileTree, environmentsDir: string): string[] {
  const names = files.list(environmentsDir).flatMap((path) => {
    const [name, ...rest] = path.slice(environmentsDir.length + 1).split('/');
    return name === undefined || rest.length === 0 || name.startsWith('.') ? [] : [name];
  });
  return [...new Set(names)].sort().map((name) => `${environmentsDir}/${name}`);
}
