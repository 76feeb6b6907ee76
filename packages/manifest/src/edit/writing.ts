import { emitYaml } from '../emit/emit-yaml';
import type { Json } from '../json';

/** How the text is written that an edit goes into. */
export interface Writing {
  readonly text: string;
  readonly lineBreak: '\n' | '\r\n';
  readonly json: boolean;
}

export function writingOf(text: string): Writing {
  return { text, lineBreak: text.includes('\r\n') ? '\r\n' : '\n', json: isJson(text) };
}

/** What stands behind the colon or the dash of an entry, and the lines below, indented from the entry on. */
export interface Emitted {
  /** Empty, or with a space before it. */
  readonly head: string;
  readonly body: readonly string[];
}

export function emitBehind(opener: 'key' | 'dash', value: Json): Emitted {
  const [head = '', ...body] = emitYaml(opener === 'key' ? { k: value } : [value])
    .slice(0, -1)
    .split('\n');
  // Items below a key stand further right, which is how formatters have them.
  const deeper = opener === 'key' && Array.isArray(value);
  return {
    head: head.slice(opener === 'key' ? 2 : 1),
    body: deeper ? body.map((line) => indented(line, '  ')) : body,
  };
}

/** Empty lines stay empty. */
export function indented(line: string, indent: string): string {
  return line === '' ? '' : indent + line;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
