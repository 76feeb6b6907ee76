import { folderOf, resolvePath } from '../tree/resolve-path';

const MODEL = '@254carbon/observability';
const SPECIFIER = /\b(?:from|import)\s*(['"`])(.*?)\1/g;
/** Ways out of a module other than its imports, and what differs between two runs or machines. */
const OUTSIDE =
  /\b(process|global(This)?|require|module|eval|Function|constructor|Date|random|performance|crypto|fetch|Intl|toLocale\w*|navigator|__dirname|__filename)\b|\bimport\s*[.(]/;

/**
 * Whether a module may depend on something outside the folder that it is in, or on more than files. `path` is relative to
 * that folder. Doubt counts as yes, also a word in a comment: it only costs a shortcut.
 */
export function readsOutside(path: string, source: string): boolean {
  const specifiers = [...source.matchAll(SPECIFIER)].map(([, , name = '']) => name);
  return OUTSIDE.test(source) || specifiers.some((name) => name !== MODEL && !isBeside(path, name));
}

function isBeside(path: string, name: string): boolean {
  return /^\.{1,2}\//.test(name) && !name.includes('.spec') && resolvePath(folderOf(path), name) !== undefined;
}
