import { formatPath, type KubernetesObject } from '@254carbon/manifest';
import { checkFluxObject } from './check-flux-object';
import { change, world } from './testing/world';

const found = (object: KubernetesObject) =>
  checkFluxObject(object).map(({ code, path }) => `${code} ${formatPath(path)}`);

describe('checkFluxObject', () => {
  it.each(Object.entries(world))('finds nothing in %s', (_, object) => {
    expect(found(object)).toEqual([]);
  });

  it('tells an unknown field, with what was meant', () => {
    const object = change(world.platform, ['spec', 'dependOn'], []);
    expect(checkFluxObject(object)).toMatchObject([
      { code: 'unknown-field', path: ['spec', 'dependOn'], on: 'key', args: { suggestion: 'dependsOn' } },
    ]);
  });

  it('tells a wrong type, a value that is not allowed, and a missing field, all at once', () => {
    const broken = [
      [['spec', 'prune'], 'yes'],
      [['spec', 'interval'], '10 minutes'],
      [['spec', 'sourceRef', 'kind'], 'HelmRepository'],
      [['spec', 'sourceRef', 'name'], undefined],
    ] as const;
    const object = broken.reduce<KubernetesObject>((one, [path, to]) => change(one, path, to), world.platform);
    expect(found(object).sort()).toEqual([
      'invalid-value spec.interval',
      'invalid-value spec.sourceRef.kind',
      'missing-field spec.sourceRef.name',
      'wrong-type spec.prune',
    ]);
  });

  it('tells metadata that the API server refuses', () => {
    expect(found(change(world.slack, ['metadata', 'name'], 'Slack'))).toEqual(['invalid-value metadata.name']);
    expect(found(change(world.slack, ['metadata', 'labels'], { tier: 1 }))).toEqual([
      'wrong-type metadata.labels.tier',
    ]);
    expect(found(change(world.slack, ['metadata', 'namespaces'], 'x'))).toEqual(['unknown-field metadata.namespaces']);
  });

  it('tells a kind without its spec, which the API server takes and no controller can use', () => {
    expect(found(change(world.platform, ['spec'], undefined))).toEqual(['missing-field spec']);
  });

  it('takes a null for an absent field, where the field is known', () => {
    expect(found(change(world.platform, ['spec', 'timeout'], null))).toEqual([]);
    expect(found(change(world.platform, ['spec', 'interval'], null))).toEqual(['missing-field spec.interval']);
    expect(found(change(world.platform, ['spec', 'intervall'], null))).toEqual(['unknown-field spec.intervall']);
  });

  it('leaves the values of a chart alone', () => {
    expect(found(change(world.release, ['spec', 'values'], { anything: [null, { goes: 1.5 }] }))).toEqual([]);
  });

  it('evaluates rules only where the schema fits', () => {
    const both = change(world.release, ['spec', 'chartRef'], { kind: 'OCIRepository', name: 'x' });
    expect(found(both)).toEqual(['ambiguous-chart spec']);
    expect(found(change(both, ['spec', 'interval'], 5))).toEqual(['wrong-type spec.interval']);
  });

  it('does not explain the fields of a version that is not served', () => {
    const old = change(change(world.release, ['apiVersion'], 'helm.toolkit.fluxcd.io/v2beta1'), ['spec', 'old'], 1);
    expect(found(old)).toEqual(['unserved-version apiVersion']);
  });

  it('says nothing of objects that are not of Flux', () => {
    expect(found({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'X' }, spec: 1 })).toEqual([]);
  });

  it('checks an object once', () => {
    const object = change(world.platform, ['spec', 'prune'], 1);
    expect(checkFluxObject(object)).toBe(checkFluxObject(object));
    expect(checkFluxObject({ ...object })).not.toBe(checkFluxObject(object));
  });
});
