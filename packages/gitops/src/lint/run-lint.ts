import { rememberLint } from '../io/memory/lint-memory';
import { readWorkspace } from '../io/workspace';
import { lint, type LintResult } from './lint';
import { explain } from './explain';
import type { LintFlags } from './lint-flags';
import type { Place } from '../place';
import { printProblems } from '../cli/print-problems';
import { printValidation } from '../validate/print-validation';
import type { Verdict } from '../verdict';

/** Lints and prints: what is behind the doors of the command and the executor. */
export async function runLint(flags: LintFlags, { folder, terminal, tool }: Place): Promise<Verdict> {
  if (flags.explain !== undefined) {
    const page = explain(flags.explain);
    if (typeof page === 'string') terminal.out(page);
    else printProblems({ verdict: 'failed', problems: [page] }, terminal);
    return typeof page === 'string' ? 'clean' : 'failed';
  }
  const { environment: environments, component: components, fix, strict } = flags;
  const isWhole = (environments?.length ?? 0) + (components?.length ?? 0) === 0;
  const workspace = readWorkspace(folder);
  const result: LintResult =
    'root' in workspace
      ? await rememberLint({ workspace, tool, isWhole }, () =>
          lint({ workspace, environments, components, fix, strict }),
        )
      : { verdict: 'failed', problems: [workspace], checked: {}, sourceOf: () => undefined, mended: [] };
  for (const file of result.mended) terminal.err(`mended ${file}\n`);
  printValidation(result, flags.format ?? 'pretty', terminal);
  return result.verdict;
}
