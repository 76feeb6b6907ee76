import type { Problem } from '@254carbon/manifest';
import {
  type Environment,
  environmentNames,
  type LocatedComponent,
  type Parsed,
  parseEnvironments,
} from '@254carbon/overlays';
import type { AlertFile } from '../component/component-content';
import { selectEnvironments } from '../selection/select-environments';
import { diskTree, type DiskTree } from './disk-tree';
import { loadComponents } from './components/load-components';
import type { Workspace } from './workspace';

/** The sources of a workspace whose environments are still to be read. */
export interface OpenSources {
  readonly files: DiskTree;
  readonly components: readonly LocatedComponent[];
  /** Alerts of the workspace's own, each in its file. */
  readonly alertFiles: readonly AlertFile[];
  /** Of the environments that were asked for, in their order. */
  readonly names: readonly string[];
  /** A name was asked for that is not there. */
  readonly unknown: readonly Problem[];
  /** Reads one after the other; what is wrong with all sources has come when the last one has. */
  read(): Generator<Parsed<Environment>>;
}

/** The sources of a workspace as values, with all that is wrong with them. */
export interface Sources extends Omit<OpenSources, 'names' | 'read'> {
  readonly environments: readonly Environment[];
  readonly problems: readonly Problem[];
}

/** Reads components and environments; `selection` narrows the environments and what is told about them. */
export async function readSources(workspace: Workspace, selection?: readonly string[]): Promise<Sources> {
  const { files, components, alertFiles, unknown, read } = await openSources(workspace, selection);
  const parsed = [...read()];
  return {
    ...{ files, components, alertFiles, unknown },
    environments: parsed.flatMap(({ value }) => (value === undefined ? [] : [value])),
    problems: parsed.flatMap(({ problems }) => problems),
  };
}

/** Reads components, and lets environments be read one by one. */
export async function openSources(workspace: Workspace, selection?: readonly string[]): Promise<OpenSources> {
  const { components, alertFiles, problems: failures } = await loadComponents(workspace);
  const files = diskTree(workspace.root);
  const { environmentsDir } = workspace;
  const known = environmentNames(files, environmentsDir);
  const { names, unknown, tells } = selectEnvironments(known, environmentsDir, selection);
  function* read(): Generator<Parsed<Environment>> {
    yield { problems: failures.filter(tells) };
    for (const { value, problems } of parseEnvironments(files, { environmentsDir, components })) {
      const told = withoutConsequences(problems, failures).filter(tells);
      yield { problems: told, ...(value !== undefined && names.includes(value.name) ? { value } : {}) };
    }
    yield { problems: files.problems.filter(tells) };
  }
  return { files, components, alertFiles, names, unknown, read };
}

/** What may be wrong only because a component could not be loaded. */
const CONSEQUENCES = new Set([
  'unknown-component',
  'values-for-unknown-component',
  'component-lacks-endpoint',
  'component-lacks-host',
  'release-lacks-definitions',
  'patch-for-unknown-release',
]);

function withoutConsequences(problems: readonly Problem[], failures: readonly Problem[]): readonly Problem[] {
  return failures.length === 0 ? problems : problems.filter(({ code }) => !CONSEQUENCES.has(code));
}
