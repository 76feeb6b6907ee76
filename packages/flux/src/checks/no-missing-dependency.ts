import type { TreeCheck } from '../check';
import { describeReference } from '../reference-tree';
import { itemsAt, textAt } from '../value-at';

const otherOf: Readonly<Record<string, string>> = { Kustomization: 'HelmRelease', HelmRelease: 'Kustomization' };

export const noMissingDependency: TreeCheck = {
  code: 'no-missing-dependency',
  kinds: ['HelmRelease', 'Kustomization'],
  check: ({ kind, metadata, ...rest }, tree) =>
    itemsAt(rest, ['spec', 'dependsOn']).flatMap(({ item, path }) => {
      const name = textAt(item, ['name']);
      if (name === undefined) return [];
      const reference = { kind, namespace: textAt(item, ['namespace']) ?? metadata.namespace, name };
      const other = tree.find({ ...reference, kind: otherOf[kind] ?? '' })[0];
      const missing = tree.missing(reference, [otherOf[kind] ?? '']);
      if (missing === undefined) return [];
      const otherKind = other === undefined ? '' : describeReference({ ...reference, kind: other.kind });
      return [{ path: [...path, 'name'], args: { ...missing, otherKind } }];
    }),
};
