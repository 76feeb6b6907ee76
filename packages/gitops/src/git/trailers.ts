import type { Trailers } from './publication';

const LINE = /^Gitops-(Environment|Source|Tool|Tree|Rollback-To): (.*)$/;
const DIRTY = ' (dirty)';

/** The last lines of a message. */
export function renderTrailers({ environment, source, dirty, tool, tree, rollbackTo }: Trailers): string {
  const lines = [
    ['Environment', environment],
    ['Source', source === undefined ? undefined : `${source}${dirty === true ? DIRTY : ''}`],
    ['Tool', tool],
    ['Tree', tree],
    ['Rollback-To', rollbackTo],
  ].filter(([, value]) => value !== undefined);
  return lines.map(([name, value]) => `Gitops-${name}: ${value}\n`).join('');
}

/** Reads them again, and gives the message without them. Only the last paragraph counts, as for git. */
export function parseTrailers(message: string): { readonly trailers: Trailers; readonly text: string } {
  const text = message.trimEnd();
  const start = text.lastIndexOf('\n\n') + 2;
  const lines = text.slice(start).split('\n');
  const found = new Map(lines.flatMap((line) => (LINE.test(line) ? [pairOf(line)] : [])));
  if (start < 2 || found.size === 0) return { trailers: {}, text };
  const { Environment, Source, Tool, Tree } = Object.fromEntries(found);
  const rollbackTo = found.get('Rollback-To');
  const trailers: Trailers = {
    ...(Environment === undefined ? {} : { environment: Environment }),
    ...(Source === undefined ? {} : { source: Source.replace(DIRTY, ''), dirty: Source.endsWith(DIRTY) }),
    ...(Tool === undefined ? {} : { tool: Tool }),
    ...(Tree === undefined ? {} : { tree: Tree }),
    ...(rollbackTo === undefined ? {} : { rollbackTo }),
  };
  const others = lines.filter((line) => !LINE.test(line));
  return { trailers, text: `${text.slice(0, start)}${others.join('\n')}`.trimEnd() };
}

function pairOf(line: string): readonly [string, string] {
  const [, name = '', value = ''] = LINE.exec(line) ?? [];
  return [name, value];
}
