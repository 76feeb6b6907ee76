import type { Json } from '../json';
import { emitFlow } from './emit-flow';
import type { LayoutEntry, LayoutNode } from './layout';
import { endOfLine, indentOf, startOfLine } from './skip-trivia';
import type { Splice } from './splice';
import { emitBehind, indented, type Emitted, type Writing } from './writing';

/** A value and what it is the value of. */
export interface Spot {
  readonly node: LayoutNode;
  /** Absent for the root. */
  readonly entry?: LayoutEntry;
  /** The node is in brackets. */
  readonly enclosed: boolean;
}

/** Puts another value where one stands. A comment behind it or behind its key stays. */
export function replaceNode(writing: Writing, { node, entry, enclosed }: Spot, value: Json): readonly Splice[] {
  const { text, json } = writing;
  if (entry === undefined) return [{ from: node.start, to: node.end, text: emitRoot(writing, value) }];
  if (enclosed) {
    const put = quoteLike(node, value) ?? emitFlow(value, json);
    if (node.kind !== 'nothing') return [{ from: node.start, to: node.end, text: put }];
    const colon = text.charAt(entry.after - 1) === ':' ? ' ' : ': ';
    return [{ from: entry.after, to: entry.after, text: colon + put }];
  }
  const { head, body } = emitLike(node, entry.key === undefined ? 'dash' : 'key', value);
  const indent = indentOf(text, entry.start);
  const below = body.map((line) => writing.lineBreak + indented(line, indent)).join('');
  if (node.kind !== 'nothing' && node.start > endOfLine(text, entry.after)) {
    const lineBefore = endOfLine(text, startOfLine(text, node.start) - 2);
    return [
      { from: entry.after, to: entry.after, text: head },
      { from: lineBefore, to: node.end, text: below },
    ];
  }
  const gap = text.slice(entry.after, node.start);
  const end = endOfLine(text, node.end);
  return [
    { from: entry.after, to: node.end, text: head === '' ? '' : (gap || ' ') + head.trimStart() },
    { from: end, to: end, text: below },
  ];
}

function emitRoot({ json, lineBreak }: Writing, value: Json): string {
  const text = json ? JSON.stringify(value, null, 2) : emitBehind('key', value).head.trim();
  if (json || text !== '') return text.replaceAll('\n', lineBreak);
  const { body } = emitBehind('key', value);
  return body.map((line) => line.replace(/^ {2}/, '')).join(lineBreak);
}

function emitLike(node: LayoutNode, opener: 'key' | 'dash', value: Json): Emitted {
  const quoted = quoteLike(node, value);
  return quoted === undefined ? emitBehind(opener, value) : { head: ` ${quoted}`, body: [] };
}

/** A text keeps the kind of its quotes. */
function quoteLike({ quote }: LayoutNode, value: Json): string | undefined {
  if (quote === undefined || typeof value !== 'string' || !/^[ -~]*$/.test(value)) return undefined;
  return quote === '"' ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
}
