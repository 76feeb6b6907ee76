import { type FileTree, isObject, parseYaml, type Problem } from '@254carbon/manifest';
import { parseManifestFile, type TeamObject } from '@254carbon/overlays';
import { isKustomizationPath, type KustomizationFile } from './kustomization-file';
import { folderOf } from './resolve-path';

/** A rendered tree, read: its objects with their places, its kustomizations, its folders. */
export interface ReadTree {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  /** Objects by the file that they stand in. */
  readonly manifests: ReadonlyMap<string, readonly TeamObject[]>;
  /** By folder. */
  readonly kustomizations: ReadonlyMap<string, KustomizationFile>;
  readonly problems: readonly Problem[];
}

const YAML = /\.ya?ml$/;

/** Reads every YAML file of a tree. */
export function readTree(tree: FileTree): ReadTree {
  const files = tree.list('');
  const manifests = new Map<string, readonly TeamObject[]>();
  const kustomizations = new Map<string, KustomizationFile>();
  const problems: Problem[] = [];
  for (const path of files) {
    if (!YAML.test(path) && !isKustomizationPath(path)) continue;
    const text = tree.read(path);
    if (text === undefined) continue;
    if (isKustomizationPath(path)) {
      const parsed = parseYaml(text, path);
      problems.push(...parsed.problems);
      const [document] = parsed.documents;
      if (document !== undefined && isKustomizeDocument(document.value)) {
        kustomizations.set(folderOf(path), { path, document });
        continue;
      }
    }
    const parsed = parseManifestFile(text, path);
    problems.push(...parsed.problems);
    manifests.set(path, parsed.value?.objects ?? []);
  }
  return { files: new Set(files), folders: foldersOf(files), manifests, kustomizations, problems };
}

/** Flux's own kind has the same name; without a group kustomize takes the file for its own. */
function isKustomizeDocument(value: unknown): boolean {
  const apiVersion = isObject(value) ? value['apiVersion'] : undefined;
  return typeof apiVersion !== 'string' || apiVersion.startsWith('kustomize.config.k8s.io/');
}

function foldersOf(files: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let folder = folderOf(file); folder !== '' && !folders.has(folder); folder = folderOf(folder)) {
      folders.add(folder);
    }
  }
  return folders;
}
