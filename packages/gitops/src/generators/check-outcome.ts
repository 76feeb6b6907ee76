import type { FileTree, Problem } from '@254carbon/manifest';
import { type LocatedComponent, parseWorkspace } from '@254carbon/overlays';
import type { Ground } from './ground';

/**
 * What would be wrong after a change that was not wrong before. What was wrong already does not keep anybody from
 * changing something else.
 */
export function checkOutcome(
  { environmentsDir, components, failures }: Ground,
  before: FileTree,
  after: { readonly files: FileTree; readonly components: readonly LocatedComponent[] },
): readonly Problem[] {
  // Without one that could not be loaded, others would seem to lack things.
  if (failures.length > 0) return [];
  const old = parseWorkspace(before, { environmentsDir, components }).problems;
  const known = new Set(old.map(keyOf));
  const now = parseWorkspace(after.files, { environmentsDir, components: after.components }).problems;
  return now.filter((problem) => problem.severity === 'error' && !known.has(keyOf(problem)));
}

/** Without the line, which moves. */
function keyOf({ code, where, args }: Problem): string {
  return JSON.stringify([code, where.file, where.object, where.field, args]);
}
