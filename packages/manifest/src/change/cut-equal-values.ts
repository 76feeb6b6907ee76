/** Shorter parts cost less to read than to cut. */
const SHORTEST = 80;
/** What could refer to a part that is cut, or be one over several lines. */
const ENTANGLED = /(?:^|[\s:[,-])[&*][A-Za-z]|\t|\r|^\? /m;

/**
 * Of two texts of one release: the same without those chart values that are equal on both sides, in whose place stands a
 * zero. Reading values takes most of the time of a difference, and few of them differ. Undefined where that is not safe.
 */
export function cutEqualValues(before: string, after: string): readonly [string, string] | undefined {
  if (!isRelease(before) || !isRelease(after) || ENTANGLED.test(before) || ENTANGLED.test(after)) return undefined;
  const [old, now] = [splitBlocks(before, 0), splitBlocks(after, 0)];
  const cut = old && now ? cutWithin(old, now, ['spec', 'values']) : undefined;
  return cut === undefined ? undefined : [cut[0], cut[1]];
}

function isRelease(text: string): boolean {
  return /^kind: HelmRelease$/m.test(text);
}

/** Keys of a mapping, each with its text; what stands before the first, such as comments, under the empty key. */
type Blocks = ReadonlyMap<string, string>;

/** The blocks of a mapping whose keys stand at a column; undefined where it is no plain block mapping. */
function splitBlocks(text: string, column: number): Blocks | undefined {
  const blocks = new Map<string, string>();
  const starts: { key: string; at: number }[] = [];
  const key = new RegExp(`^ {${column}}([A-Za-z_"'][^\\n:]*):(?= |$)`, 'gm');
  for (const match of text.matchAll(key)) starts.push({ key: match[1] ?? '', at: match.index });
  if (starts[0] === undefined) return undefined;
  if (starts[0].at > 0) blocks.set('', text.slice(0, starts[0].at));
  for (const [index, { key: name, at }] of starts.entries()) {
    if (blocks.has(name)) return undefined;
    blocks.set(name, text.slice(at, starts[index + 1]?.at));
  }
  return blocks;
}

/** Goes down the way first, then cuts wherever the two are the same. */
function cutWithin(before: Blocks, after: Blocks, way: readonly string[]): [string, string] | undefined {
  const [step, ...rest] = way;
  const sides: [string[], string[]] = [[], []];
  const counterparts = new Map<string, string>();
  for (const [key, text] of before) {
    const other = after.get(key);
    const isOnWay = step === undefined || key === step;
    const [from, to] =
      other === undefined || !isOnWay ? [text, other] : cutPair(key, text, other, rest, step !== undefined);
    sides[0].push(from);
    if (to !== undefined) counterparts.set(key, to);
  }
  for (const [key, text] of after) sides[1].push(counterparts.get(key) ?? text);
  return [sides[0].join(''), sides[1].join('')];
}

function cutPair(key: string, before: string, after: string, way: readonly string[], isWay: boolean): [string, string] {
  const column = before.search(/[^ ]/);
  if (key === '' || column < 0) return [before, after];
  if (!isWay && before === after && before.length >= SHORTEST) {
    const line = `${' '.repeat(column)}${key}: 0\n`;
    return [line, line];
  }
  const [head, inner] = childrenOf(before, column);
  const [otherHead, otherInner, innerColumn] = childrenOf(after, column);
  if (inner === undefined || otherInner === undefined || head !== otherHead || innerColumn === undefined)
    return [before, after];
  if (childrenOf(before, column)[2] !== innerColumn) return [before, after];
  const [old, now] = [splitBlocks(inner, innerColumn), splitBlocks(otherInner, innerColumn)];
  const cut = old && now ? cutWithin(old, now, way) : undefined;
  return cut === undefined ? [before, after] : [head + cut[0], head + cut[1]];
}

/** The line of the key, the lines of its mapping, and their column; no mapping where a value or a list follows. */
function childrenOf(text: string, column: number): [string, string?, number?] {
  const end = text.indexOf('\n') + 1;
  const head = text.slice(0, end);
  if (!/:\n$/.test(head)) return [head];
  const inner = text.slice(end);
  const [, indent = '', first] = /^( *)(\S)/.exec(inner) ?? [];
  if (first === undefined || first === '-' || first === '#' || indent.length <= column) return [head];
  return [head, inner, indent.length];
}
