import type { Problem } from '@254carbon/manifest';
import { type Environment, type LocatedComponent, parseWorkspace } from '@254carbon/overlays';
import type { AlertFile } from '../component/component-content';
import { selectEnvironments } from '../selection/select-environments';
import { diskTree, type DiskTree } from './disk-tree';
import { loadComponents } from './components/load-components';
import type { Workspace } from './workspace';

/** The sources of a workspace as values, with all that is wrong with them. */
export interface Sources {
  readonly files: DiskTree;
  readonly components: readonly LocatedComponent[];
  /** Alerts of the workspace's own, each in its file. */
  readonly alertFiles: readonly AlertFile[];
  readonly environments: readonly Environment[];
  readonly problems: readonly Problem[];
  /** A name was asked for that is not there. */
  readonly unknown: readonly Problem[];
}

/** Reads components and environments; `selection` narrows the environments and what is told about them. */
export async function readSources(workspace: Workspace, selection?: readonly string[]): Promise<Sources> {
  const { components, alertFiles, problems: failures } = await loadComponents(workspace);
  const files = diskTree(workspace.root);
  const { environmentsDir } = workspace;
  const parsed = parseWorkspace(files, { environmentsDir, components });
  const problems = [...failures, ...withoutConsequences(parsed.problems, failures), ...files.problems];
  const selected = selectEnvironments({ ...parsed, problems, environmentsDir }, files.list(environmentsDir), selection);
  return { files, components, alertFiles, ...selected };
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
