import type { KubernetesObject } from '@254carbon/manifest';
import type { TreeCheck } from '../check';
import type { ReferenceTree } from '../reference-tree';
import { listAt, textAt } from '../value-at';

export const noMissingPath: TreeCheck = {
  code: 'no-missing-path',
  kinds: ['Kustomization'],
  check: (object, tree) => {
    const { paths } = tree.options;
    const folder = folderOf(object);
    if (paths === undefined || folder === undefined || exists(folder, paths)) return [];
    const source = sourceOf(object, tree);
    if (source === undefined || !holdsTree(source, tree, paths) || isIncluded(folder, source)) return [];
    const otherCase = [...paths].find((known) => known.toLowerCase() === folder.toLowerCase());
    const args = { path: folder, suggestion: otherCase === undefined ? '' : `./${otherCase}` };
    return [{ path: ['spec', 'path'], args }];
  },
};

/** The folder that a Kustomization builds; empty for the root, undefined where substitution decides. */
function folderOf(object: KubernetesObject): string | undefined {
  const path = textAt(object, ['spec', 'path']) ?? '';
  if (path.includes('${')) return undefined;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    // The controller joins paths below the root of the artifact: nothing leads above it.
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const exists = (folder: string, paths: ReadonlySet<string>) => folder === '' || paths.has(folder);

function sourceOf(object: KubernetesObject, tree: ReferenceTree): KubernetesObject | undefined {
  const kind = textAt(object, ['spec', 'sourceRef', 'kind']);
  const name = textAt(object, ['spec', 'sourceRef', 'name']);
  if (kind === undefined || name === undefined) return undefined;
  const namespace = textAt(object, ['spec', 'sourceRef', 'namespace']) ?? object.metadata.namespace;
  return tree.find({ kind, namespace, name })[0];
}

/** Whether a source is this tree rather than another repository: at least half of the folders built from it are here. */
function holdsTree(source: KubernetesObject, tree: ReferenceTree, paths: ReadonlySet<string>): boolean {
  const folders = tree.located
    .filter(({ object }) => object.kind === 'Kustomization' && sourceOf(object, tree) === source)
    .flatMap(({ object }) => folderOf(object) ?? [])
    .filter((folder) => folder !== '');
  const here = folders.filter((folder) => paths.has(folder)).length;
  return here > 0 && here * 2 >= folders.length;
}

/** Whether the folder comes from another repository that the source includes. */
function isIncluded(folder: string, source: KubernetesObject): boolean {
  return listAt(source, ['spec', 'include']).some((item) => {
    const into = textAt(item, ['toPath']) ?? textAt(item, ['repository', 'name']) ?? '';
    const target = into
      .split('/')
      .filter((step) => step !== '' && step !== '.')
      .join('/');
    return target === '' || folder === target || folder.startsWith(`${target}/`);
  });
}
