import { heldRules, isAllowed, notCovered } from './evaluate-rights';

const configMaps = { apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'patch'] };
const rbac = { apiVersion: 'rbac.authorization.k8s.io/v1' };
const role = { ...rbac, kind: 'Role', metadata: { name: 'a', namespace: 'observability' }, rules: [configMaps] };
const binding = {
  ...rbac,
  kind: 'RoleBinding',
  metadata: { name: 'b', namespace: 'observability' },
  roleRef: { kind: 'Role', name: 'a' },
  subjects: [{ kind: 'ServiceAccount', name: 'me', namespace: 'flux-system' }],
};

describe('heldRules', () => {
  it('are those of bound roles, for their subject and in their namespace alone', () => {
    expect(heldRules('me', [role, binding], 'observability')).toEqual([configMaps]);
    expect(heldRules('me', [role, binding], 'default')).toEqual([]);
    expect(heldRules('me', [role, binding], undefined)).toEqual([]);
    expect(heldRules('you', [role, binding], 'observability')).toEqual([]);
    expect(heldRules('me', [role], 'observability')).toEqual([]);
  });
});

describe('isAllowed', () => {
  const get = { verb: 'get', group: '', resource: 'configmaps', name: 'x' };

  it('needs verb, group, resource and, where rules have names, the name', () => {
    expect(isAllowed(get, [configMaps])).toBe(true);
    expect(isAllowed({ ...get, verb: 'delete' }, [configMaps])).toBe(false);
    expect(isAllowed({ ...get, group: 'apps' }, [configMaps])).toBe(false);
    expect(isAllowed({ ...get, resource: 'secrets' }, [configMaps])).toBe(false);
    expect(isAllowed(get, [{ ...configMaps, resourceNames: ['x'] }])).toBe(true);
    expect(isAllowed(get, [{ ...configMaps, resourceNames: ['y'] }])).toBe(false);
    expect(
      isAllowed({ verb: 'get', group: '', resource: 'configmaps' }, [{ ...configMaps, resourceNames: ['x'] }]),
    ).toBe(false);
  });
});

describe('notCovered', () => {
  it('tells what is handed out and not held', () => {
    expect(notCovered(configMaps, [configMaps])).toEqual([]);
    expect(notCovered({ ...configMaps, verbs: ['*'] }, [configMaps])).toEqual(['* configmaps']);
    expect(notCovered(configMaps, [{ ...configMaps, verbs: ['*'] }])).toEqual([]);
    expect(notCovered(configMaps, [{ ...configMaps, resourceNames: ['x'] }])).toEqual([
      'get configmaps',
      'patch configmaps',
    ]);
    expect(notCovered({ nonResourceURLs: ['/metrics'], verbs: ['get'] }, [configMaps])).toEqual(['get /metrics']);
  });
});
