import type { FileTree, Problem } from '@254carbon/manifest';
import { sharedBranch } from '../checks/shared-branch';
import type { Environment, LocatedComponent } from '../environment';
import { shaper } from '../remember/shape';
import { environmentSchema } from '../environment-schema';
import { parseEnvironment } from './parse-environment';
import type { Parsed } from './parsed';

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
export function parseWorkspace(files: FileTree, options: Options): Workspace {
  const parsed = [...parseEnvironments(files, options)];
  return {
    environments: parsed.flatMap(({ value }) => (value === undefined ? [] : [value])),
    problems: parsed.flatMap(({ problems }) => problems),
  };
}

/** The same one by one, in the order of their names: of hundreds only one needs to be in memory at a time. */
export function* parseEnvironments(
  files: FileTree,
  { environmentsDir, components }: Options,
): Generator<Parsed<Environment>> {
  const schema = environmentSchema(components);
  const shapeOf = shaper();
  const isShared = sharedBranch();
  for (const name of environmentNames(files, environmentsDir)) {
    const { value, problems } = parseEnvironment(files, {
      folder: `${environmentsDir}/${name}`,
      components,
      schema,
      shapeOf,
    });
    yield value === undefined ? { problems } : { value, problems: [...problems, ...isShared(value)] };
  }
}

/** Folders beside the environments are environments; files there, and what starts with a dot, are not. */
export function environmentNames(files: FileTree, environmentsDir: string): readonly string[] {
  const names = files.list(environmentsDir).flatMap((path) => {
    const [name, ...rest] = path.slice(environmentsDir.length + 1).split('/');
    return name === undefined || rest.length === 0 || name.startsWith('.') ? [] : [name];
  });
  return [...new Set(names)].sort();
}
