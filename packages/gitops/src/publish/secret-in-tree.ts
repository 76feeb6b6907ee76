import { describeObject, formatPath, type Problem, raise } from '@254carbon/manifest';
import { clearTextPaths } from '@254carbon/overlays';
import { gitopsRules } from '../rules';
import type { OpenedTree } from './candidate';

/** Secrets in clear text in what is about to go out, whatever the sources were like. */
export function secretInTree(tree: OpenedTree): readonly Problem[] {
  return tree.objects().flatMap(({ file, object }) => {
    const paths = clearTextPaths(object).map(formatPath);
    if (paths.length === 0) return [];
    const what = `${describeObject(object)}, ${paths.slice(0, 3).join(', ')}`;
    return [raise(gitopsRules, 'secret-in-tree', { file, object: describeObject(object) }, { what })];
  });
}
