import type { Json } from '../json';
import { emitFlow, emitPair } from './emit-flow';
import type { LayoutEntry, LayoutNode } from './layout';
import { endOfLine, indentOf, skipTrivia, startOfLine } from './skip-trivia';
import type { Splice } from './splice';
import { emitBehind, indented, type Writing } from './writing';

/** Where in its parent a new entry goes: by default behind the last. */
export interface Place {
  /** Behind the last of these keys that is there, before all others where none is. */
  readonly behind?: readonly string[];
}

/** Adds an entry to a map or list that has some. */
export function insertEntry(
  writing: Writing,
  parent: LayoutNode,
  key: string | undefined,
  value: Json,
  { behind }: Place,
): readonly Splice[] {
  const { entries, flow } = parent;
  const before = entries.findLast((entry) => behind === undefined || behind.includes(entry.key ?? ''));
  return flow ? insertFlow(writing, parent, key, value, before) : insertBlock(writing, entries, key, value, before);
}

function insertBlock(
  { text, lineBreak }: Writing,
  [first]: readonly LayoutEntry[],
  key: string | undefined,
  value: Json,
  before: LayoutEntry | undefined,
): readonly Splice[] {
  const start = first?.start ?? 0;
  const indent = indentOf(text, start);
  const { head, body } = emitBehind(key === undefined ? 'dash' : 'key', value);
  const opener = key === undefined ? '-' : emitBehind('dash', key).head.slice(1) + ':';
  const lines = [opener + head, ...body.map((line) => indented(line, indent))].join(lineBreak);
  if (before === undefined) return [{ from: start, to: start, text: lines + lineBreak + indent }];
  const end = endOfLine(text, before.node.end);
  return [{ from: end, to: end, text: lineBreak + indent + lines }];
}

function insertFlow(
  { text, json, lineBreak }: Writing,
  { entries }: LayoutNode,
  key: string | undefined,
  value: Json,
  before: LayoutEntry | undefined,
): readonly Splice[] {
  const put = key === undefined ? emitFlow(value, json) : emitPair(key, value, json);
  const start = entries[0]?.start ?? 0;
  const beginsLine = text.slice(startOfLine(text, start), start).trim() === '';
  const separator = beginsLine ? lineBreak + indentOf(text, start) : ' ';
  if (before === undefined) return [{ from: start, to: start, text: `${put},${separator}` }];
  const { end } = before.node;
  const next = skipTrivia(text, end);
  if (text.charAt(next) === ',') return [{ from: next + 1, to: next + 1, text: `${separator}${put},` }];
  // A comment behind what was the last stays with it.
  const lineEnd = endOfLine(text, end);
  if (!beginsLine || next < lineEnd) return [{ from: end, to: end, text: `,${separator}${put}` }];
  return [
    { from: end, to: end, text: ',' },
    { from: lineEnd, to: lineEnd, text: separator + put },
  ];
}
