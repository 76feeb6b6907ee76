import { recallRender } from '../io/memory/recall-render';
import { stopwatch } from '../io/stopwatch';
import { readWorkspace } from '../io/workspace';
import type { Place } from '../place';
import { printRows } from './print-rows';
import { outputOf, type RenderFlags, shownFrom } from './render-flags';

/** Prints the result of a render that would change nothing, and says whether it could. */
export function answerRender(flags: RenderFlags, { folder, terminal, tool }: Place): boolean {
  const elapsed = stopwatch();
  const workspace = tool === undefined ? undefined : readWorkspace(folder);
  if (tool === undefined || workspace === undefined || 'code' in workspace) return false;
  const output = outputOf(flags, workspace, folder);
  const trees = recallRender({ workspace, environments: flags.environment ?? [], output, tool });
  if (trees === undefined) return false;
  const ms = Math.round(elapsed() / trees.length);
  const rows = trees.map(({ environment, branch, components, files, objects }) => ({
    ...{ environment, branch, components, files, objects },
    ...{ written: 0, unchanged: files, removed: 0, ms },
  }));
  const { format = 'pretty' } = flags;
  printRows({ rows, differences: [] }, { format, output: shownFrom(folder, output) }, terminal);
  return true;
}
