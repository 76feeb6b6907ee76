import { isObject } from '@254carbon/manifest';
import { fileReferences } from './kustomization-file';
import type { ReadTree } from './read-tree';
import { folderOf, resolvePath } from './resolve-path';

const FLUX = 'kustomize.toolkit.fluxcd.io/';

/** Which build each file belongs to, by the folder that a Flux Kustomization names; others are in none. */
export function findBuilds(tree: ReadTree): ReadonlyMap<string, string> {
  const builds = new Map<string, string>();
  const folders = [...tree.manifests.values()].flat().flatMap(({ object }) => {
    const path = isObject(object['spec']) ? object['spec']['path'] : undefined;
    if (object.kind !== 'Kustomization' || !object.apiVersion.startsWith(FLUX)) return [];
    return resolvePath('', typeof path === 'string' ? path : '') ?? [];
  });
  for (const folder of [...new Set(folders)].sort()) {
    for (const file of filesOfBuild(tree, folder)) if (!builds.has(file)) builds.set(file, folder);
  }
  return builds;
}

/** The files that a folder's kustomization takes in; without one, all below it, as Flux has it. */
function filesOfBuild(tree: ReadTree, folder: string, visited = new Set<string>()): readonly string[] {
  if (visited.has(folder)) return [];
  visited.add(folder);
  const kustomization = tree.kustomizations.get(folder);
  if (kustomization === undefined) {
    return [...tree.manifests.keys()].filter((file) => folder === '' || file.startsWith(`${folder}/`));
  }
  return fileReferences(kustomization).flatMap(({ name, isResource }) => {
    const path = isResource ? resolvePath(folderOf(kustomization.path), name) : undefined;
    if (path === undefined) return [];
    return tree.files.has(path) ? [path] : tree.folders.has(path) ? filesOfBuild(tree, path, visited) : [];
  });
}
