import { emitYaml, type FieldView, isObject, type Json } from '@254carbon/manifest';

/** Longer values are shown on lines of their own. */
const LONGEST = 100;

/** A value on one line, or undefined where it is too much for one. */
export function shortValue(value: Json | undefined): string | undefined {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? quoteIfNeeded(value) : JSON.stringify(value);
  return text.includes('\n') || text.length > LONGEST ? undefined : text;
}

/** Strings as they are, but for those that would be read as something else, or not be seen. */
function quoteIfNeeded(text: string): string {
  const isPlain =
    text !== '' &&
    text.trim() === text &&
    !/^(true|false|null|~|[0-9]+(?:\.[0-9]+)?)$/.test(text) &&
    !/[\u0000-\u001f]/.test(text);
  return isPlain ? text : JSON.stringify(text);
}

/** A value on as many lines as it takes. */
export function longValue(value: Json): readonly string[] {
  const text = typeof value === 'string' ? value : emitYaml(value);
  return text.replace(/\n$/, '').split('\n');
}

/** What happens to a field: its line, and lines below it that begin with `-`, `+` or a space. */
export interface FieldText {
  readonly head: string;
  readonly lines: readonly string[];
}

/** More lines of a value that is new or gone are counted, not shown. */
const MOST_LINES = 12;
/** A title says what it is. */
const MOST_LINES_OF_TITLED = 2;

/** Describes the change of a field; in front of its way stands a sign. `path` is the part of the way to be shown. */
export function describeField({ what, before, after, lines, ...field }: FieldView, path = field.path): FieldText {
  const name = withoutValue(path === '' ? '(all of it)' : path, before ?? after);
  if (lines !== undefined) return { head: name, lines };
  if (what === 'reordered') return { head: `${name}: order ${list(before)} → ${list(after)}`, lines: [] };
  const [from, to] = [shortValue(before), shortValue(after)];
  if (before !== undefined && after !== undefined) {
    const isShort = from !== undefined && to !== undefined && from.length + to.length <= LONGEST + 20;
    if (isShort) return { head: `${name}: ${from} → ${to}`, lines: [] };
    return {
      head: name,
      lines: [...longValue(before).map((line) => `-${line}`), ...longValue(after).map((line) => `+${line}`)],
    };
  }
  const [short, value, sign] = before === undefined ? [to, after, '+'] : [from, before, '-'];
  if (short !== undefined) return { head: `${name}: ${short}`, lines: [] };
  const title = isObject(value) && typeof value['title'] === 'string' ? ` ${JSON.stringify(value['title'])}` : '';
  return {
    head: `${name}${title}`,
    lines: cut(longValue(value as Json), title === '' ? MOST_LINES : MOST_LINES_OF_TITLED).map(
      (line) => `${sign}${line}`,
    ),
  };
}

/** An item of a list of words is called after itself. */
function withoutValue(path: string, value: Json | undefined): string {
  const label = `[${String(value)}]`;
  return typeof value === 'string' && path.endsWith(label) ? path.slice(0, -label.length) : path;
}

function cut(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most + 2) return lines;
  return [...lines.slice(0, most), `… ${lines.length - most} more lines: --unified`];
}

function list(value: Json | undefined): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}
