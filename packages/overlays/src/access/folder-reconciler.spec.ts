import { folderReconciler } from './folder-reconciler';

const metadata = { name: 'a', namespace: 'observability' };
const quota = { apiVersion: 'v1', kind: 'ResourceQuota', metadata };
const WRITE = ['get', 'list', 'watch', 'create', 'patch', 'delete'];
const REMOVE = ['get', 'delete'];

describe('folderReconciler', () => {
  it('has a Role for each namespace with the kinds that stand there', () => {
    expect(folderReconciler({ name: 'a', objects: [quota, quota] })).toEqual({
      name: 'a-reconciler',
      rights: [
        {
          namespace: 'observability',
          rules: [{ apiGroups: [''], resources: ['resourcequotas'], verbs: WRITE }],
          reasons: [],
        },
      ],
    });
  });

  it('can remove what has left the folder, and its kind with it', () => {
    const namespaces = ['observability', 'observability-host'];
    const retires = [{ namespaces, kinds: ['ConfigMap', 'ResourceQuota'] }];
    const { rights } = folderReconciler({ name: 'a', objects: [quota], retires });
    expect(rights.map(({ namespace, rules }) => [namespace, rules.map(({ verbs }) => verbs)])).toEqual([
      ['observability', [WRITE, REMOVE]],
      ['observability-host', [REMOVE]],
    ]);
  });

  it('can remove no others than those that are named', () => {
    const retires = [{ namespaces: ['observability'], kinds: ['Secret'], names: ['b', 'a'] }];
    expect(folderReconciler({ name: 'a', objects: [], retires }).rights).toEqual([
      {
        namespace: 'observability',
        rules: [{ apiGroups: [''], resources: ['secrets'], resourceNames: ['a', 'b'], verbs: REMOVE }],
        reasons: [],
      },
    ]);
  });

  it('needs a ClusterRole, with the reason, for what has no namespace or one that may not be there', () => {
    const { rights } = folderReconciler({
      name: 'a',
      objects: [
        { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'apps' } },
        { ...quota, metadata: { name: 'q', namespace: 'apps' } },
      ],
    });
    expect(rights).toEqual([
      {
        rules: [{ apiGroups: [''], resources: ['namespaces', 'resourcequotas'], verbs: WRITE }],
        reasons: [
          'Namespace apps lives in no namespace.',
          'ResourceQuota q lives in namespace apps, which may not be there yet when Flux makes Roles.',
        ],
      },
    ]);
  });

  it('holds the rules of a role that stands in the folder, and may change that one only', () => {
    const rule = { apiGroups: [''], resources: ['pods'], verbs: ['get'] };
    const role = {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: { name: 'r', namespace: 'apps' },
      rules: [rule],
    };
    const roles = { apiGroups: ['rbac.authorization.k8s.io'], resources: ['roles'] };
    expect(folderReconciler({ name: 'a', objects: [role] }).rights[0]?.rules).toEqual([
      { ...roles, verbs: ['get', 'list', 'watch', 'create'] },
      { ...roles, resourceNames: ['r'], verbs: ['patch', 'delete'] },
      rule,
    ]);
  });
});
