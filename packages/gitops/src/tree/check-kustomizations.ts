import { type Problem, raise, suggest } from '@254carbon/manifest';
import { gitopsRules } from '../rules';
import { type FileReference, fileReferences, type KustomizationFile } from './kustomization-file';
import type { ReadTree } from './read-tree';
import { folderOf, resolvePath } from './resolve-path';

/** What kustomize would refuse: files that are not there, folders without a kustomization, the same thing twice. */
export function checkKustomizations(tree: ReadTree): readonly Problem[] {
  return [...tree.kustomizations.values()].flatMap((kustomization) => {
    const seen = new Set<string>();
    return fileReferences(kustomization).flatMap((reference) => {
      const path = resolvePath(folderOf(kustomization.path), reference.name);
      if (reference.isResource && path !== undefined && seen.has(path)) {
        return [raise(gitopsRules, 'resource-listed-twice', at(kustomization, reference), { name: reference.name })];
      }
      if (path !== undefined) seen.add(path);
      return checkReference(tree, kustomization, reference, path);
    });
  });
}

function checkReference(
  tree: ReadTree,
  kustomization: KustomizationFile,
  reference: FileReference,
  path: string | undefined,
): Problem[] {
  const where = at(kustomization, reference);
  const { name, isResource } = reference;
  if (path !== undefined && tree.files.has(path)) return [];
  if (path !== undefined && isResource && (path === '' || tree.folders.has(path))) {
    if (includes(tree, path, folderOf(kustomization.path))) {
      return [raise(gitopsRules, 'kustomization-cycle', where, { name })];
    }
    if (tree.kustomizations.has(path)) return [];
    return [raise(gitopsRules, 'folder-without-kustomization', where, { name })];
  }
  const folder = folderOf(kustomization.path);
  const prefix = folder === '' ? '' : `${folder}/`;
  const known = [...tree.files, ...(isResource ? tree.folders : [])]
    .filter((file) => file.startsWith(prefix) && file !== kustomization.path)
    .map((file) => file.slice(prefix.length));
  const suggestion = suggest(name, known) ?? '';
  return [raise(gitopsRules, 'missing-kustomize-file', where, { name, suggestion })];
}

/** Whether building `folder` takes in `wanted`, itself or by way of others. */
function includes(tree: ReadTree, folder: string, wanted: string, visited = new Set<string>()): boolean {
  if (folder === wanted) return true;
  if (visited.has(folder)) return false;
  visited.add(folder);
  const kustomization = tree.kustomizations.get(folder);
  return (
    kustomization !== undefined &&
    fileReferences(kustomization).some(({ name, isResource }) => {
      const path = isResource ? resolvePath(folder, name) : undefined;
      return path !== undefined && tree.kustomizations.has(path) && includes(tree, path, wanted, visited);
    })
  );
}

function at({ path: file, document }: KustomizationFile, { path }: FileReference) {
  return { file, ...document.positionOf(path), field: String(path[0]) };
}
