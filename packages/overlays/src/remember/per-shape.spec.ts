import type { Platform } from '../platform';
import { planPlatform } from '../platform';
import { smallEnvironment } from '../testing/small-platform';
import { perShape, perShapeWithFiles } from './per-shape';

const platform = planPlatform(smallEnvironment());
const renamed = (name: string): Platform => {
  const { environment } = platform;
  return { ...platform, environment: { ...environment, name, facts: { ...environment.facts, name } } };
};

describe('perShape', () => {
  it('asks once for platforms of one shape', () => {
    const make = jest.fn(({ releases }: Platform, of: string) => ({ of, count: releases.length }));
    const remembered = perShape(make);
    const first = remembered(renamed('one'), 'releases');
    expect(remembered(renamed('two'), 'others')).toBe(first);
    expect(make).toHaveBeenCalledTimes(1);
    expect(remembered({ ...platform, shape: { key: '' } }, 'others')).toEqual({ ...first, of: 'others' });
  });

  it('remembers a result of undefined', () => {
    const make = jest.fn(() => undefined);
    const remembered = perShape(make);
    expect([remembered(platform), remembered(platform)]).toEqual([undefined, undefined]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it.each<[string, (platform: Platform) => unknown]>([
    ['name', ({ environment }) => environment.name],
    ['folder', ({ environment }) => environment.folder],
    ['file', ({ environment }) => environment.file],
    ['document', ({ environment }) => environment.document],
    ['values', ({ environment }) => environment.values],
    ['patches', ({ environment }) => environment.patches],
    ['manifests', ({ environment }) => environment.manifests],
    ['secretFiles', ({ environment }) => environment.secretFiles],
    ['name', ({ environment }) => environment.facts.name],
    ['branch', ({ environment }) => environment.facts.branch],
    ['name', ({ environment }) => environment.facts.cluster.name],
    ['branch', ({ environment }) => environment.settings.branch],
    ['name', ({ environment }) => environment.settings.cluster.name],
  ])('lets nobody look at a %s', (key, look) => {
    expect(() => perShape(look)(platform)).toThrow(`"${key}" tells environments apart`);
  });
});

describe('perShapeWithFiles', () => {
  const quota = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: own, namespace: observability }\n';
  const alone = { ...planPlatform(smallEnvironment({ 'manifests/own.yaml': quota })), shape: platform.shape };

  it('asks anew for an environment with files of its own, and once for all others', () => {
    const make = jest.fn(({ environment: { manifests } }: Platform) => manifests.length);
    const remembered = perShapeWithFiles(make);
    expect([platform, alone, renamed('two'), alone].map((one) => remembered(one))).toEqual([0, 1, 0, 1]);
    expect(make).toHaveBeenCalledTimes(3);
  });

  it('lets nobody look at a name, nor at values', () => {
    expect(() => perShapeWithFiles(({ environment }) => environment.name)(platform)).toThrow('"name" tells');
    expect(() => perShapeWithFiles(({ environment }) => environment.values)(platform)).toThrow('"values" tells');
  });
});
