import { countsOf, type DiffReport } from './diff-report';
import { printableLines } from './printable-lines';

/** Grows when a field changes its meaning or goes; `docs/diff.schema.json` describes it. */
export const JSON_VERSION = 1;

/** A report for programs. */
export function renderJson({ before, after, notes, environments }: DiffReport): string {
  const value = {
    version: JSON_VERSION,
    before,
    after,
    notes,
    environments: environments.map(({ environment, view, dangers, versions }) => {
      const { objects, texts, layout } = view;
      return { environment, counts: countsOf(view), versions, dangers, objects, texts, layout };
    }),
  };
  // As JSON escapes them: what would be invisible, or steer whoever prints it.
  return printableLines(JSON.stringify(value, null, 2).split('\n'));
}
