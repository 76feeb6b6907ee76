import { isObject, type Json, type JsonObject, type Path, type SourceDocument } from '@254carbon/manifest';

/** A `kustomization.yaml` with its document. */
export interface KustomizationFile {
  readonly path: string;
  readonly document: SourceDocument;
}

/** Something in the tree that a kustomization names. */
export interface FileReference {
  readonly path: Path;
  readonly name: string;
  /** Becomes part of the build, and may be a folder with a kustomization of its own. */
  readonly isResource: boolean;
}

const KUSTOMIZATION_NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

export function isKustomizationPath(path: string): boolean {
  return KUSTOMIZATION_NAMES.includes(path.slice(path.lastIndexOf('/') + 1));
}

/** Everything that a kustomization takes from files. What lies on other servers is not looked at. */
export function fileReferences({ document: { value } }: KustomizationFile): readonly FileReference[] {
  if (!isObject(value)) return [];
  return [
    ...['resources', 'components', 'bases'].flatMap((key) => listed(value, [key], true)),
    ...['crds', 'configurations'].flatMap((key) => listed(value, [key], false)),
    ...['patches', 'patchesJson6902', 'replacements'].flatMap((key) => pathsIn(value, key)),
    ...['configMapGenerator', 'secretGenerator'].flatMap((key) => generatorFiles(value, key)),
  ].filter(({ name }) => !isRemote(name));
}

function listed(value: JsonObject, path: Path, isResource: boolean): FileReference[] {
  return itemsOf(at(value, path)).flatMap((name, index) =>
    typeof name === 'string' ? [{ path: [...path, index], name, isResource }] : [],
  );
}

function pathsIn(value: JsonObject, key: string): FileReference[] {
  return itemsOf(value[key]).flatMap((item, index) => {
    const name = isObject(item) ? item['path'] : undefined;
    return typeof name === 'string' ? [{ path: [key, index, 'path'], name, isResource: false }] : [];
  });
}

/** Entries are `file`, or `key=file`. */
function generatorFiles(value: JsonObject, key: string): FileReference[] {
  return itemsOf(value[key]).flatMap((_, index) =>
    ['files', 'envs'].flatMap((sort) =>
      listed(value, [key, index, sort], false).map((reference) => ({
        ...reference,
        name: reference.name.slice(reference.name.indexOf('=') + 1),
      })),
    ),
  );
}

function isRemote(name: string): boolean {
  return /^[a-z][a-z0-9+.-]*:|^git@|\?ref=|^github\.com\//i.test(name);
}

function itemsOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function at(value: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (inner, step) => (inner === undefined || inner === null ? undefined : (inner as never)[step]),
    value,
  );
}
