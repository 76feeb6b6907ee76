/** What a plain scalar is to YAML 1.2, and to the YAML 1.1 readers in Kubernetes, Helm and Flux. */
export interface ResolvedScalar {
  /** As Kubernetes reads it; `NaN` and infinities are possible. */
  readonly value: string | number | boolean | null;
  /** YAML 1.2 readers see something else. */
  readonly ambiguous: boolean;
}

const WORDS = new Map<string, boolean | null>([
  ['', null],
  ['~', null],
  ...variants('null', null),
  ...variants('true', true),
  ...variants('false', false),
]);

/** YAML 1.1 booleans that YAML 1.2 reads as text. */
const WORDS_OF_OLD = new Map<string, boolean>([
  ...variants('yes', true),
  ...variants('on', true),
  ['y', true],
  ['Y', true],
  ...variants('no', false),
  ...variants('off', false),
  ['n', false],
  ['N', false],
]);

const SPECIAL_FLOAT = /^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/;
const COMMON_INTEGER = /^-?(?:0|[1-9][0-9]*)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const CORE_INTEGER = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const OLD_INTEGER = /^([-+]?)0(?:[bB]([01]+)|[xX]([0-9a-fA-F]+)|[oO]?([0-7]+))$/;

/** Resolves a scalar that is written without quotes and without a tag. */
export function resolveScalar(text: string): ResolvedScalar {
  const word = text.length <= 5 ? WORDS.get(text) : undefined;
  if (word !== undefined) return { value: word, ambiguous: false };
  const oldWord = text.length <= 3 ? WORDS_OF_OLD.get(text) : undefined;
  if (oldWord !== undefined) return { value: oldWord, ambiguous: true };
  if (!mayBeNumber(text.charCodeAt(0))) return { value: text, ambiguous: false };
  if (COMMON_INTEGER.test(text)) return { value: Number(text), ambiguous: false };
  if (SPECIAL_FLOAT.test(text)) return { value: specialFloat(text), ambiguous: false };
  const value = oldNumber(text);
  return { value, ambiguous: !Object.is(value, coreNumber(text)) };
}

/** Whether a scalar without quotes could be anything but text: decides the fast path of the reader. */
export function mayBeMoreThanText(text: string): boolean {
  return mayBeNumber(text.charCodeAt(0)) || (text.length <= 5 && (WORDS.has(text) || WORDS_OF_OLD.has(text)));
}

function mayBeNumber(first: number): boolean {
  return (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
}

function variants<T>(word: string, value: T): [string, T][] {
  return [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()].map((one) => [one, value]);
}

function specialFloat(text: string): number {
  if (/nan$/i.test(text)) return NaN;
  return text.startsWith('-') ? -Infinity : Infinity;
}

/** As Go's YAML readers do: underscores allowed, leading zero is octal where it can be. */
function oldNumber(text: string): string | number {
  const bare = text.charCodeAt(0) === 46 ? text : text.replaceAll('_', '');
  const match = OLD_INTEGER.exec(bare);
  if (match !== null) {
    const [, sign, binary, hex, octal] = match;
    const size = parseInt(binary ?? hex ?? octal ?? '', binary !== undefined ? 2 : hex !== undefined ? 16 : 8);
    return sign === '-' && size !== 0 ? -size : size;
  }
  return finite(bare, FLOAT) ?? text;
}

function coreNumber(text: string): string | number {
  if (CORE_INTEGER.test(text)) {
    const value = Number(text);
    return value === 0 ? 0 : value;
  }
  return finite(text, FLOAT) ?? text;
}

function finite(text: string, pattern: RegExp): number | undefined {
  if (!pattern.test(text)) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  return value === 0 && /^[-+]?[0-9]+$/.test(text) ? 0 : value;
}
