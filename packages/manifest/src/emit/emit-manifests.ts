import { emitEntries } from './emit-yaml';
import { isObject, type JsonObject } from '../json';
import type { KubernetesObject } from '../kubernetes-object';
import { rememberText } from './remember-text';

interface Options {
  /** Lines of a comment at the top of the file, without `#`. */
  readonly header?: string;
  /** Lines of a comment above an object, without `#`; undefined for none. */
  readonly commentOn?: (object: KubernetesObject) => string | undefined;
}

const FIRST = ['apiVersion', 'kind', 'metadata'];
const FIRST_IN_METADATA = ['name', 'namespace', 'labels', 'annotations'];

/** A file of manifests: the header as comment, then the objects in the given order with `---` between them. */
export function emitManifests(objects: readonly KubernetesObject[], { header = '', commentOn }: Options = {}): string {
  if (commentOn === undefined) return commentText(header) + textOfAll(objects, '');
  const documents = objects.map((object, index) => {
    const comment = commentText(commentOn(object) ?? '');
    // Directly below the header it would read as a part of it.
    const gap = comment !== '' && index === 0 && header !== '' ? '\n' : '';
    return gap + comment + textOf(object, '');
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

const textOfAll = rememberText((objects: readonly KubernetesObject[]) =>
  objects.map((object) => textOf(object, '')).join('---\n'),
);

const textOf = rememberText(emitManifest);

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
