import { describeObject, identityKey, identityOf, isKubernetesObject } from './identity';

const release = {
  apiVersion: 'helm.toolkit.fluxcd.io/v2',
  kind: 'HelmRelease',
  metadata: { name: 'loki', namespace: 'flux-system' },
};
const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'observability' } };

describe('identityOf', () => {
  it('has the group without the version, and a namespace only where there is one', () => {
    expect(identityOf(release)).toStrictEqual({
      group: 'helm.toolkit.fluxcd.io',
      kind: 'HelmRelease',
      namespace: 'flux-system',
      name: 'loki',
    });
    expect(identityOf(namespace)).toStrictEqual({ group: '', kind: 'Namespace', name: 'observability' });
  });
});

describe('identityKey', () => {
  it('is the same for all versions of a group, and differs in everything else', () => {
    const keys = [
      release,
      { ...release, apiVersion: 'helm.toolkit.fluxcd.io/v2beta1' },
      { ...release, kind: 'HelmChart' },
      { ...release, metadata: { name: 'loki' } },
      { ...release, metadata: { name: 'loki2', namespace: 'flux-system' } },
      namespace,
    ].map(identityKey);
    expect(keys[0]).toBe('helm.toolkit.fluxcd.io/HelmRelease/flux-system/loki');
    expect(keys[0]).toBe(keys[1]);
    expect(new Set(keys).size).toBe(5);
  });
});

describe('describeObject', () => {
  it('calls an object as people do', () => {
    expect(describeObject(release)).toBe('HelmRelease flux-system/loki');
    expect(describeObject(namespace)).toBe('Namespace observability');
  });
});

describe('isKubernetesObject', () => {
  it('asks for apiVersion, kind and a name', () => {
    expect(isKubernetesObject(release)).toBe(true);
    const { apiVersion, kind, metadata } = release;
    const others = [
      { kind, metadata },
      { apiVersion, metadata },
      { apiVersion, kind },
      null,
      'x',
      [release],
      undefined,
    ];
    expect(others.filter(isKubernetesObject)).toEqual([]);
    expect(isKubernetesObject({ apiVersion, kind, metadata: { name: 1 } })).toBe(false);
    expect(isKubernetesObject({ apiVersion, kind, metadata: [] })).toBe(false);
  });
});
