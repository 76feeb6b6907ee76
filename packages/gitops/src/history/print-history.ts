import { plainText } from '../git/plain-text';
import { formatTime } from '../io/git/format-time';
import type { Terminal } from '../io/terminal';
import { type Column, renderTable } from '../cli/render-table';
import type { MarkedPublication } from './mark-publications';

const RED = ['\u001b[31m', '\u001b[39m'] as const;

const columns: readonly Column<MarkedPublication>[] = [
  { heading: 'when', cell: ({ committer }) => formatTime(committer.time) },
  { heading: 'revision', cell: ({ commit }) => commit.slice(0, 12) },
  { heading: 'source', cell: sourceOf },
  { heading: 'who', cell: ({ author }) => plainText(author.name, 24) },
  { heading: 'state', cell: stateOf },
  { heading: 'what', cell: ({ subject }) => plainText(subject) },
];

/** Prints publications, newest first. Commits that we did not make stand out. */
export function printHistory(
  publications: readonly MarkedPublication[],
  format: 'pretty' | 'json',
  terminal: Terminal,
): void {
  if (format === 'json') {
    terminal.out(`${JSON.stringify({ publications: publications.map(toJson) }, null, 2)}\n`);
    return;
  }
  const [heading = '', ...lines] = renderTable(columns, publications).trimEnd().split('\n');
  const painted = lines.map((line, index) => {
    const isForeign = publications[index]?.isOurs === false;
    return isForeign && terminal.colour ? `${RED[0]}${line}${RED[1]}` : line;
  });
  terminal.out([heading, ...painted].map((line) => `${line}\n`).join(''));
}

function sourceOf({ trailers, isOurs }: MarkedPublication): string {
  if (!isOurs) return '-';
  return `${trailers.source?.slice(0, 12) ?? 'unknown'}${trailers.dirty === true ? '+' : ''}`;
}

function stateOf({ state, isOurs, trailers }: MarkedPublication): string {
  const kind = isOurs ? (trailers.rollbackTo === undefined ? [] : ['rollback']) : ['NOT BY GITOPS'];
  const word = { current: ['current'], past: [], 'rolled-back': ['rolled back'] }[state];
  return [...kind, ...word].join(', ') || '-';
}

function toJson({ commit, tree, author, committer, subject, body, trailers, isOurs, state }: MarkedPublication) {
  return {
    ...{ commit, tree, state, foreign: !isOurs },
    time: committer.time,
    author: { name: author.name, email: author.email },
    ...{ subject, body },
    source: trailers.source ?? null,
    dirty: trailers.dirty ?? false,
    tool: trailers.tool ?? null,
    rollbackTo: trailers.rollbackTo ?? null,
  };
}
