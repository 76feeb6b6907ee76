import { join, relative, sep } from 'node:path';
import { isObject } from '@254carbon/manifest';

/** Why a module could not be loaded, and where: the deepest place that is in the workspace's own code. */
export interface Failure {
  readonly reason: string;
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

const PLACE = /(?:\(|\s|^)((?:\/|[A-Za-z]:\\)[^():\n]+):(\d+):(\d+)/g;
/** What the translator puts before its errors. */
const TRANSLATOR = /^(Error: )?ParseError: /;

/**
 * Reads an error that a module threw, or that its translation gave. `file` is the module that was asked for, `own` the
 * folder of the code that a person can mend, both relative to `root`.
 */
export function locateFailure(error: unknown, root: string, own: string, file: string): Failure {
  // Not instanceof: whoever translates modules may run them in another realm.
  const { message, stack } = isObject(error) ? error : { message: String(error), stack: '' };
  const text = typeof stack === 'string' ? stack : '';
  const reason = typeof message === 'string' ? reasonOf(message) : 'it throws an error without a message';
  for (const [, path = '', line, column] of text.matchAll(PLACE)) {
    if (!path.startsWith(join(root, own) + sep) || path.includes(`${sep}node_modules${sep}`)) continue;
    const failure = { reason, file: relative(root, path).split(sep).join('/'), line: Number(line) };
    // Translating keeps lines, not columns; the translator's own columns count from 0.
    return TRANSLATOR.test(text) ? { ...failure, column: Number(column) + 1 } : failure;
  }
  return { reason, file };
}

/** The first line of the message without its end: what follows are requiring modules and places. */
function reasonOf(message: string): string {
  const [first = ''] = message.replace(TRANSLATOR, '').split('\n');
  return first.trim().replace(/\.$/, '') || 'it throws an error without a message';
}
