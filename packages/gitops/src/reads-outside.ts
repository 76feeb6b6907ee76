/** Modules that a component may use without its result depending on more than its own files. */
const OWN_MODULE = /^(\.{1,2}\/|@254carbon\/observability$)/;
const SPECIFIER = /\b(?:from|import)\s*(['"`])(.*?)\1/g;
/** Ways out of a module other than its imports, and what differs between two runs or machines. */
const OUTSIDE =
  /\b(process|global(This)?|require|module|eval|Function|constructor|Date|random|performance|crypto|fetch|Intl|toLocale\w*|navigator|__dirname|__filename)\b|\bimport\s*[.(]/;

/**
 * Whether the source of a module may depend on something outside itself and the modules beside it. Doubt counts as yes,
 * also a word in a comment: it only costs a shortcut.
 */
export function readsOutside(source: string): boolean {
  return OUTSIDE.test(source) || [...source.matchAll(SPECIFIER)].some(([, , name = '']) => !OWN_MODULE.test(name));
}
