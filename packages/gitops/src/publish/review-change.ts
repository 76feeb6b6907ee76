import type { FileTree } from '@254carbon/manifest';

/** What a publication would change, in words. */
export interface Review {
  /** For people, without secrets. */
  readonly text: string;
  readonly subject: string;
  readonly body: string;
  /** Codes of the dangers in it. */
  readonly dangers: readonly string[];
}

/** Compares what is published with what would be. */
export function reviewChange(before: FileTree, after: FileTree): Review {
  const [old, fresh] = [new Set(before.list('')), new Set(after.list(''))];
  const added = [...fresh].filter((path) => !old.has(path));
  const removed = [...old].filter((path) => !fresh.has(path));
  const changed = [...fresh].filter((path) => old.has(path) && before.read(path) !== after.read(path));
  const parts = [
    [added.length, 'added'],
    [changed.length, 'changed'],
    [removed.length, 'removed'],
  ].filter(([count]) => count !== 0);
  const lines = [
    ...added.map((path) => `+ ${path}\n`),
    ...changed.map((path) => `~ ${path}\n`),
    ...removed.map((path) => `- ${path}\n`),
  ];
  const subject = parts.map(([count, what]) => `${count} files ${what}`).join(', ') || 'no file differs';
  return { text: lines.join(''), subject, body: '', dangers: [] };
}
