import { describeObject, formatPath, type KubernetesObject, type Problem, raise } from '@254carbon/manifest';
import { clearTextPaths } from '@254carbon/overlays';
import { gitopsRules } from '../rules';
import type { OpenedTree } from './candidate';

/** Secrets in clear text in what is about to go out, whatever the sources were like. */
export function secretInTree(tree: OpenedTree): readonly Problem[] {
  return tree.objects().flatMap(({ file, object }) => {
    const paths = pathsOf(object);
    if (paths.length === 0) return [];
    const what = `${describeObject(object)}, ${paths.slice(0, 3).join(', ')}`;
    return [raise(gitopsRules, 'secret-in-tree', { file, object: describeObject(object) }, { what })];
  });
}

const met = new WeakMap<KubernetesObject, readonly string[]>();

/** What trees have in common is looked through once. */
function pathsOf(object: KubernetesObject): readonly string[] {
  const paths = met.get(object) ?? clearTextPaths(object).map(formatPath);
  met.set(object, paths);
  return paths;
}
