import type { Context, Endpoint } from '@254carbon/observability';
import { memoiseByReads } from './memoise-by-reads';

interface Change {
  readonly name?: string;
  readonly domain?: string;
  readonly bucket?: string;
  readonly replicas?: number;
  readonly on?: readonly string[];
  readonly port?: number;
}

function context({ name = 'one', domain = 'a', bucket, replicas = 1, on = [], port }: Change = {}): Context {
  const objectStorage = bucket === undefined ? {} : { objectStorage: { buckets: { tempo: bucket } } };
  return {
    environment: { name, cluster: { name, domain }, ...objectStorage } as unknown as Context['environment'],
    knobs: { replicas },
    endpoint: () => (port === undefined ? undefined : ({ port } as Endpoint)),
    enabled: (component) => on.includes(component),
  };
}

describe('memoiseByReads', () => {
  it('runs once for contexts that differ in nothing that was read', () => {
    const render = jest.fn(({ knobs }: Context) => ({ replicas: knobs['replicas'] }));
    const memoised = memoiseByReads(render);
    const first = memoised(context({ name: 'one' }));
    expect(memoised(context({ name: 'two' }))).toBe(first);
    expect(render).toHaveBeenCalledTimes(1);
  });

  it.each<[string, (context: Context) => unknown, Context]>([
    ['a knob', ({ knobs }) => knobs['replicas'], context({ replicas: 2 })],
    ['a fact', ({ environment }) => environment.name, context({ name: 'two' })],
    ['a fact inside another', ({ environment }) => environment.cluster.domain, context({ domain: 'b' })],
    ['whether there is a fact', ({ environment }) => 'objectStorage' in environment, context({ bucket: 'b' })],
    ['all facts of a kind', ({ environment }) => ({ ...environment.cluster }).domain, context({ domain: 'b' })],
    ['a fact that it hands on', ({ environment }) => ({ of: [environment.cluster] }), context({ domain: 'b' })],
    ['what it writes out', ({ environment }) => JSON.stringify(environment.cluster), context({ domain: 'b' })],
    ['all knobs at once', ({ knobs }) => ({ ...knobs })['replicas'], context({ replicas: 2 })],
    ['what is on', ({ enabled }) => enabled('tempo'), context({ on: ['tempo'] })],
    ['an endpoint', ({ endpoint }) => endpoint('alerts')?.port, context({ port: 9093 })],
  ])('runs again where %s that it reads differs', (_, render, other) => {
    const memoised = memoiseByReads(render);
    memoised(context());
    expect(memoised(other)).toEqual(render(other));
    expect(memoised(other)).not.toEqual(memoised(context()));
  });

  it('looks only at whether something is there where nothing else was asked', () => {
    const render = jest.fn(({ environment }: Context) => environment.objectStorage !== undefined);
    const memoised = memoiseByReads(render);
    expect(['a', 'b', undefined].map((bucket) => memoised(context({ bucket })))).toEqual([true, true, false]);
    expect(render).toHaveBeenCalledTimes(2);
  });

  it('looks at one fact of several', () => {
    const render = jest.fn(({ environment }: Context) => environment.cluster.domain);
    const memoised = memoiseByReads(render);
    expect(['one', 'two'].map((name) => memoised(context({ name })))).toEqual(['a', 'a']);
    expect(render).toHaveBeenCalledTimes(1);
  });

  it('follows what is read in one case only', () => {
    const render = jest.fn(({ enabled, knobs }: Context) => (enabled('tempo') ? knobs['replicas'] : 'off'));
    const memoised = memoiseByReads(render);
    expect([1, 2].map((replicas) => memoised(context({ replicas })))).toEqual(['off', 'off']);
    expect([1, 2, 1].map((replicas) => memoised(context({ replicas, on: ['tempo'] })))).toEqual([1, 2, 1]);
    expect(render).toHaveBeenCalledTimes(3);
  });

  it('remembers a result of undefined', () => {
    const render = jest.fn(() => undefined);
    const memoised = memoiseByReads(render);
    memoised(context());
    memoised(context());
    expect(render).toHaveBeenCalledTimes(1);
  });
});
