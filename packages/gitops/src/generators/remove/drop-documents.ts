import { parseYaml } from '@254carbon/manifest';

/** A text without some of its documents, counted as `SourceDocument.index` counts them; undefined where none is left. */
export function dropDocuments(text: string, gone: ReadonlySet<number>): string | undefined {
  let index = 0;
  const parts = text.split(/^(?=---(?:\s|$))/m).map((part) => {
    const holds = parseYaml(part, '').documents.length > 0;
    return { part, holds, kept: !holds || !gone.has(index++) };
  });
  if (!parts.some(({ holds, kept }) => holds && kept)) return undefined;
  const [first, ...rest] = parts.filter(({ kept }) => kept).map(({ part }) => part);
  // What was the second document needs no separator before it any more.
  return parts[0]?.kept === false
    ? [first?.replace(/^---[ \t]*\r?\n/, ''), ...rest].join('')
    : [first, ...rest].join('');
}
