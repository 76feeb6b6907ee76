import type { Json } from '@254carbon/manifest';
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';

/** Sets the value at a path, or adds it to the end of the list there. */
export type JsonEdit = { readonly path: readonly string[] } & ({ readonly set: Json } | { readonly add: Json });

/**
 * Changes a JSON text, with or without comments, in place: every byte outside what changes stays.
 * @throws TypeError where something else stands than what is changed, SyntaxError where there is no JSON
 */
export function editJson(text: string, edits: readonly JsonEdit[]): string {
  return edits.reduce(editOnce, text.trim() === '' ? '{}\n' : text);
}

function editOnce(text: string, edit: JsonEdit): string {
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (root === undefined) throw new SyntaxError('no JSON');
  const { path } = edit;
  const found = findNodeAtLocation(root, [...path]);
  if ('set' in edit && found !== undefined) {
    const value = written(edit.set, text, indentAt(text, found.offset));
    return text.slice(0, found.offset) + value + text.slice(found.offset + found.length);
  }
  if ('add' in edit && found !== undefined) {
    if (found.type !== 'array') throw new TypeError(`${path.join('.')} is no list`);
    return insert(text, found, edit.add);
  }
  // The nearest container that is there takes all that is missing below it.
  const known = path.findIndex((_, index) => findNodeAtLocation(root, path.slice(0, index + 1)) === undefined);
  const container = findNodeAtLocation(root, path.slice(0, known)) ?? root;
  if (container.type !== 'object') throw new TypeError(`${path.slice(0, known).join('.') || 'the file'} is no map`);
  const leaf: Json = 'set' in edit ? edit.set : [edit.add];
  const value = path.slice(known + 1).reduceRight<Json>((inner, key) => ({ [key]: inner }), leaf);
  return insert(text, container, value, path[known]);
}

function insert(text: string, container: Node, value: Json, key?: string): string {
  const { offset, length, children = [] } = container;
  const outer = indentAt(text, offset);
  const inner = outer + unitOf(text);
  const end = eolOf(text);
  const content = (indent: string) =>
    (key === undefined ? '' : `${JSON.stringify(key)}: `) + written(value, text, indent);
  const last = children.at(-1);
  if (last === undefined) {
    const inside = text.slice(offset + 1, offset + length - 1);
    const rest = inside.trim() === '' ? end + outer : inside;
    return text.slice(0, offset + 1) + end + inner + content(inner) + rest + text.slice(offset + length - 1);
  }
  const after = last.offset + last.length;
  const comma = /^(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*,/.exec(text.slice(after, offset + length - 1))?.[0].length;
  const head = comma === undefined ? `${text.slice(0, after)},` : text.slice(0, after + comma);
  const tail = text.slice(after + (comma ?? 0));
  // One line stays one line; otherwise the new one gets a line, below what is said of the last.
  if (!text.slice(offset, after).includes('\n')) return `${head} ${content(outer)}${tail}`;
  const [remark = ''] = /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/)?(?=[ \t]*\r?\n)/.exec(tail) ?? [];
  const indent = indentAt(text, children[0]?.offset ?? offset);
  return head + remark + end + indent + content(indent) + tail.slice(remark.length);
}

function written(value: Json, text: string, indent: string): string {
  return JSON.stringify(value, null, unitOf(text)).replaceAll('\n', eolOf(text) + indent);
}

/** The white space at the start of the line. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
}

function unitOf(text: string): string {
  return /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
