import type { FileTree, Problem } from '@254carbon/manifest';
import { type LocatedComponent, parseWorkspace } from '@254carbon/overlays';
import { hasErrors } from '../verdict';
import type { Ground } from './ground';

interface State {
  readonly files: FileTree;
  readonly components: readonly LocatedComponent[];
}

/**
 * What would be wrong after a change in environments that were right before. One that has errors already keeps nobody
 * from changing something, and what its errors hid is not the change's fault.
 */
export function checkOutcome({ environmentsDir, failures, ...before }: Ground, after: State): readonly Problem[] {
  // Without a component that could not be loaded, others would seem to lack things.
  if (failures.length > 0) return [];
  const folderOf = ({ where }: Problem) =>
    where.file
      .split('/')
      .slice(0, environmentsDir.split('/').length + 1)
      .join('/');
  const errorsOf = ({ files, components }: State) =>
    parseWorkspace(files, { environmentsDir, components }).problems.filter((problem) => hasErrors([problem]));
  const wrong = new Set(errorsOf(before).map(folderOf));
  return errorsOf(after).filter((problem) => !wrong.has(folderOf(problem)));
}
