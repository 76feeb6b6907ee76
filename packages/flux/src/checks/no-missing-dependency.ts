import { describeObject } from '@254carbon/manifest';
import type { TreeCheck } from '../check';
import { listAt, textAt } from '../value-at';

const otherOf: Readonly<Record<string, string>> = { Kustomization: 'HelmRelease', HelmRelease: 'Kustomization' };

export const noMissingDependency: TreeCheck = {
  code: 'no-missing-dependency',
  kinds: ['HelmRelease', 'Kustomization'],
  check: (object, tree) =>
    listAt(object, ['spec', 'dependsOn']).flatMap((item, index) => {
      const name = textAt(item, ['name']);
      if (name === undefined) return [];
      const { kind, metadata } = object;
      const reference = { kind, namespace: textAt(item, ['namespace']) ?? metadata.namespace, name };
      const missing = tree.missing(reference, [otherOf[kind] ?? '']);
      if (missing === undefined) return [];
      const other = tree.find({ ...reference, kind: otherOf[kind] ?? '' })[0];
      const otherKind = other === undefined ? '' : describeObject(other);
      return [{ path: ['spec', 'dependsOn', index, 'name'], args: { ...missing, otherKind } }];
    }),
};
