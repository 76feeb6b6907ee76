import { structuredPatch } from 'diff';

const MOST_EDITS = 2000;

/** The hunks of a unified diff of two texts, with three lines around. */
export function unifiedPatch(before: string, after: string): readonly string[] {
  const patch = structuredPatch('', '', before, after, undefined, undefined, { maxEditLength: MOST_EDITS });
  if (patch === undefined) return ['(replaced)'];
  return patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...lines.filter((line) => !line.startsWith('\\')),
  ]);
}
