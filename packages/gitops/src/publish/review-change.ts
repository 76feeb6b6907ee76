import { diffTrees, type FileTree, showChange } from '@254carbon/manifest';
import { type Danger, dangerContext, findDangers, summariseChange } from '@254carbon/overlays';
import { drawChange } from './draw-change';

/** What a publication would change, in words. */
export interface Review {
  /** For people, without secrets. */
  readonly text: string;
  readonly subject: string;
  readonly body: string;
  readonly dangers: readonly Danger[];
}

/** Compares what is published with what would be; `before` is absent where nothing is. `today` is `2026-11-25`. */
export function reviewChange(before: FileTree | undefined, after: FileTree, today: string): Review {
  if (before === undefined) {
    const text = `everything is new: ${after.list('').length} files\n`;
    return { text, subject: 'publish for the first time', body: '', dangers: [] };
  }
  const change = diffTrees(before, after, { sameDocuments, contextKinds: dangerContext });
  const dangers = findDangers(change, { today });
  const { subject, lines } = summariseChange(change, dangers);
  return { text: drawChange(showChange(change)), subject, body: lines.join('\n'), dangers };

  /** What is the same need not be read. */
  function sameDocuments(file: string): number | undefined {
    const text = before?.read(file);
    return text !== undefined && text === after.read(file) ? text.split(/^---/m).length : undefined;
  }
}
