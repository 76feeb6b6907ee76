import { extentOf } from '../validate/extent-of';
import { recallLint } from '../io/memory/lint-memory';
import { readWorkspace } from '../io/workspace';
import type { LintFlags } from './lint-flags';
import type { Place } from '../place';

/** Says of a whole workspace that nothing is wrong, where that is known, and says whether it could. */
export function answerLint(flags: LintFlags, { folder, terminal, tool }: Place): boolean {
  const { environment = [], component = [], explain, format = 'pretty' } = flags;
  const isWhole = environment.length + component.length === 0;
  if (tool === undefined || !isWhole || explain !== undefined || format === 'json' || format === 'sarif') return false;
  const workspace = readWorkspace(folder);
  const checked = 'code' in workspace ? undefined : recallLint({ workspace, tool });
  if (checked === undefined) return false;
  terminal.out(`${extentOf(checked)}: no problems\n`);
  return true;
}
