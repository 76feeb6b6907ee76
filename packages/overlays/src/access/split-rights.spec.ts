import type { KubernetesObject } from '@254carbon/manifest';
import { splitRights } from './split-rights';

const apiVersion = 'rbac.authorization.k8s.io/v1';
const object = (kind: string, namespace?: string, version = apiVersion): KubernetesObject => ({
  apiVersion: version,
  kind,
  metadata: { name: 'a', ...(namespace === undefined ? {} : { namespace }) },
});
const configMap = object('ConfigMap', 'observability', 'v1');
const role = object('Role', 'observability');

describe('splitRights', () => {
  it('moves roles and bindings out of k8s/ and keeps the rest where it is', () => {
    const clusterRole = object('ClusterRole');
    const k8s = { path: 'k8s/a.yaml', sources: ['a'], objects: [configMap, role, clusterRole] };
    const alerts = { path: 'alerts/a.yaml', sources: ['b'], objects: [role] };
    expect(splitRights([k8s, alerts])).toEqual({
      drafts: [{ ...k8s, objects: [configMap] }, alerts],
      rights: [role, clusterRole],
      sources: ['a'],
    });
  });

  it('leaves no file behind that held nothing else', () => {
    expect(splitRights([{ path: 'k8s/a.yaml', sources: ['a'], objects: [role] }]).drafts).toEqual([]);
  });

  it('keeps what lives in a namespace that may not be there yet', () => {
    const drafts = [{ path: 'k8s/a.yaml', sources: ['a'], objects: [object('Role', 'elsewhere')] }];
    expect(splitRights(drafts)).toEqual({ drafts, rights: [], sources: [] });
  });
});
