import { emitEntries } from './emit-yaml';
import { isObject, type JsonObject } from './json';
import type { KubernetesObject } from './kubernetes-object';

interface Options {
  /** Lines of a comment at the top of the file, without `#`. */
  readonly header?: string;
  /** Lines of a comment above an object, without `#`; undefined for none. */
  readonly commentOn?: (object: KubernetesObject) => string | undefined;
}

/**
 * Objects and lists of them are values that nobody changes, and the same stand in the trees of many environments: from
 * the second time on their text is kept. Not from the first, since most stand in one tree only, and a collector of young
 * garbage takes what a weak map holds for alive.
 */
const texts = new WeakMap<object, string | undefined>();

const FIRST = ['apiVersion', 'kind', 'metadata'];
const FIRST_IN_METADATA = ['name', 'namespace', 'labels', 'annotations'];

/** A file of manifests: the header as comment, then the objects in the given order with `---` between them. */
export function emitManifests(objects: readonly KubernetesObject[], { header = '', commentOn }: Options = {}): string {
  if (commentOn === undefined) {
    if (texts.has(objects)) return commentText(header) + remembered(objects, emitAll);
    texts.set(objects, undefined);
  }
  const documents = objects.map((object, index) => {
    const comment = commentText(commentOn?.(object) ?? '');
    // Directly below the header it would read as a part of it.
    const gap = comment !== '' && index === 0 && header !== '' ? '\n' : '';
    return gap + comment + remembered(object, emitManifest);
  });
  const [first = '', ...others] = documents;
  // In this order, so that what is long is copied once.
  return [commentText(header) + first, ...others].join('---\n');
}

function commentText(text: string): string {
  if (text === '') return '';
  return text
    .trimEnd()
    .split(/\r\n?|\n/)
    .map(commentLine)
    .join('');
}

function commentLine(line: string): string {
  return line === '' ? '#\n' : `# ${line}\n`;
}

function emitAll(objects: readonly KubernetesObject[]): string {
  return objects.map((object) => remembered(object, emitManifest)).join('---\n');
}

function remembered<T extends object>(value: T, emit: (value: T) => string): string {
  const before = texts.get(value);
  if (before !== undefined) return before;
  const text = emit(value);
  const isSecond = texts.has(value);
  // A text that was put together is a tree of its parts, walked through at each use; a search makes one piece of it.
  if (isSecond) text.lastIndexOf('\0');
  texts.set(value, isSecond ? text : undefined);
  return text;
}

function emitManifest(object: KubernetesObject): string {
  // A person's own object may lack it; to say so is not for the emitter.
  const metadata = isObject(object.metadata) ? { metadata: orderMetadata(object.metadata) } : {};
  return emitEntries({ ...object, ...metadata }, orderedKeys(object, FIRST), '');
}

function orderMetadata(metadata: JsonObject): JsonObject {
  return Object.fromEntries(orderedKeys(metadata, FIRST_IN_METADATA).map((key) => [key, metadata[key]]));
}

function orderedKeys(object: JsonObject, first: readonly string[]): string[] {
  const keys = Object.keys(object);
  return [...first.filter((key) => Object.hasOwn(object, key)), ...keys.filter((key) => !first.includes(key))];
}
