import { endOfBlock, indentAt, isIdle, keyAt, lineAfter } from './block-lines';
import { narrowToDifference } from './narrow-to-difference';

/** Shorter parts cost less to read than to cut. */
const SHORTEST = 80;
/** What could refer to a part that is cut, or be referred to from there. */
const ENTANGLED = /(?:^|[\s:[{,-])[&*]\S/m;

/**
 * Of two texts of one release: the same without most of the chart values that are equal on both sides. Reading values takes
 * most of the time of a difference, and few of them differ. Undefined where that is not safe.
 */
export function cutEqualValues(before: string, after: string): readonly [string, string] | undefined {
  const [old, now] = [splitRelease(before), splitRelease(after)];
  if (old === undefined || now === undefined || old.column !== now.column) return undefined;
  const values = old.values === now.values ? ['', ''] : cutMappings(...narrowToDifference(old.values, now.values));
  const cut = [`${old.head}${values[0]}${old.tail}`, `${now.head}${values[1]}${now.tail}`] as const;
  return cut.some((text) => ENTANGLED.test(text)) ? undefined : cut;
}

/** The text of a release, apart: its values, what comes before and what after. */
interface Release {
  readonly head: string;
  readonly values: string;
  readonly tail: string;
  /** Of the values' keys. */
  readonly column: number;
}

function splitRelease(text: string): Release | undefined {
  // Both make lines look other than they are.
  if (text.includes('\t') || text.includes('\r') || !/^kind: HelmRelease$/m.test(text)) return undefined;
  const [spec, indent = ''] = /^spec:\n( +)/m.exec(text) ?? [];
  if (spec === undefined) return undefined;
  const key = `\n${indent}values:\n`;
  const begin = text.indexOf(`\nspec:\n${indent}`);
  const at = text.indexOf(key, begin + 1);
  const start = at + key.length;
  const column = indentAt(text, start);
  if (begin < 0 || at < 0 || column <= indent.length || /\n[^ \n#]/.test(text.slice(begin + 1, at))) return undefined;
  const end = endOfBlock(text, start, indent.length);
  return { head: text.slice(0, start), values: text.slice(start, end), tail: text.slice(end), column };
}

/** Keys of a mapping, each with its text; what stands before the first, such as comments, under the empty key. */
type Blocks = ReadonlyMap<string, string>;

/** The blocks of a mapping; undefined where it is no plain block mapping. */
function splitBlocks(text: string, column: number): Blocks | undefined {
  const blocks = new Map<string, string>();
  let [key, start] = ['', 0];
  const close = (end: number) => void (end > start && blocks.set(key, text.slice(start, end)));
  for (let line = 0; line < text.length; line = lineAfter(text, line)) {
    const indent = indentAt(text, line);
    if (indent > column || isIdle(text, line)) continue;
    const name = keyAt(text, line + column);
    // Items of a list may stand right below their key.
    if (name === undefined && indent === column && text[line + column] === '-') continue;
    if (name === undefined || indent < column) return undefined;
    close(line);
    if (blocks.has(name)) return undefined;
    [key, start] = [name, line];
  }
  close(text.length);
  return key === '' ? undefined : blocks;
}

/** Puts a zero for what two mappings have in common. */
function cutMappings(before: string, after: string): readonly [string, string] {
  const column = indentAt(before, 0);
  const [old, now] = [splitBlocks(before, column), splitBlocks(after, column)];
  if (old === undefined || now === undefined) return [before, after];
  const counterparts = new Map<string, string>();
  const cut = [...old].map(([key, text]) => {
    const other = now.get(key);
    if (other === undefined || key === '') return text;
    const [from, to] = cutPair(key, text, other, column);
    counterparts.set(key, to);
    return from;
  });
  return [cut.join(''), [...now].map(([key, text]) => counterparts.get(key) ?? text).join('')];
}

function cutPair(key: string, before: string, after: string, column: number): readonly [string, string] {
  if (before === after) {
    const line = before.length < SHORTEST ? before : `${' '.repeat(column)}${key}: 0\n`;
    return [line, line];
  }
  const [old, now] = [innerOf(before, column), innerOf(after, column)];
  if (old === undefined || now === undefined || indentAt(old, 0) !== indentAt(now, 0)) return [before, after];
  const head = before.slice(0, before.length - old.length);
  const [from, to] = cutMappings(old, now);
  return [`${head}${from}`, `${head}${to}`];
}

/** The lines of the mapping under a key; undefined where a value or a list follows. */
function innerOf(text: string, column: number): string | undefined {
  const start = lineAfter(text, 0);
  if (!text.startsWith(':\n', start - 2)) return undefined;
  const indent = indentAt(text, start);
  return indent > column && !/[\n#-]/.test(text[start + indent] ?? '\n') ? text.slice(start) : undefined;
}
