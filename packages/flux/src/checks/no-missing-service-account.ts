import { valueAt } from '@254carbon/manifest';
import type { TreeCheck } from '../check';
import { textAt } from '../value-at';

export const noMissingServiceAccount: TreeCheck = {
  code: 'no-missing-service-account',
  kinds: ['HelmRelease', 'Kustomization'],
  check: (object, tree) => {
    const path = ['spec', 'serviceAccountName'];
    const name = textAt(object, path);
    // An account of that name in another namespace says nothing: tenants have one each, made elsewhere.
    if (!tree.complete) return [];
    // Every namespace has `default`; with a kubeConfig the account is one of another cluster.
    if (name === undefined || name === 'default' || valueAt(object, ['spec', 'kubeConfig']) !== undefined) return [];
    const missing = tree.missing({ kind: 'ServiceAccount', namespace: object.metadata.namespace, name });
    return missing === undefined ? [] : [{ path, args: missing }];
  },
};
