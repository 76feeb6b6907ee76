import type { Context, Endpoint } from '@254carbon/observability';
import { memoiseByReads } from './memoise-by-reads';
import type { Shape } from './shape';

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
  const environment = { name, cluster: { name, domain }, ...objectStorage } as unknown as Context['environment'];
  return {
    environment,
    knobs: { replicas },
    endpoint: () => (port === undefined ? undefined : ({ port } as Endpoint)),
    enabled: (component) => on.includes(component),
    named: (build) => build(environment),
  };
}

/** Each context of a shape of its own, so that what was read decides. */
function memoise<T>(render: (context: Context) => T): (context: Context, shape?: Shape) => T {
  const memoised = memoiseByReads(render);
  return (context, shape = { key: '' }) => memoised(context, shape);
}

describe('memoiseByReads', () => {
  it('runs once for contexts that differ in nothing that was read', () => {
    const render = jest.fn(({ knobs }: Context) => ({ replicas: knobs['replicas'] }));
    const memoised = memoise(render);
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
    const memoised = memoise(render);
    memoised(context());
    expect(memoised(other)).toEqual(render(other));
    expect(memoised(other)).not.toEqual(memoised(context()));
  });

  it('looks only at whether something is there where nothing else was asked', () => {
    const render = jest.fn(({ environment }: Context) => environment.objectStorage !== undefined);
    const memoised = memoise(render);
    expect(['a', 'b', undefined].map((bucket) => memoised(context({ bucket })))).toEqual([true, true, false]);
    expect(render).toHaveBeenCalledTimes(2);
  });

  it('looks at one fact of several', () => {
    const render = jest.fn(({ environment }: Context) => environment.cluster.domain);
    const memoised = memoise(render);
    expect(['one', 'two'].map((name) => memoised(context({ name })))).toEqual(['a', 'a']);
    expect(render).toHaveBeenCalledTimes(1);
  });

  it('follows what is read in one case only', () => {
    const render = jest.fn(({ enabled, knobs }: Context) => (enabled('tempo') ? knobs['replicas'] : 'off'));
    const memoised = memoise(render);
    expect([1, 2].map((replicas) => memoised(context({ replicas })))).toEqual(['off', 'off']);
    expect([1, 2, 1].map((replicas) => memoised(context({ replicas, on: ['tempo'] })))).toEqual([1, 2, 1]);
    expect(render).toHaveBeenCalledTimes(3);
  });

  it('remembers a result of undefined', () => {
    const render = jest.fn(() => undefined);
    const memoised = memoise(render);
    memoised(context());
    memoised(context());
    expect(render).toHaveBeenCalledTimes(1);
  });

  describe('for environments of one shape', () => {
    const shape = { key: 'the same' };
    const names = ['one', 'two', 'three'];

    it('looks no further once it is known that no name was read', () => {
      const render = jest.fn(({ knobs }: Context) => ({ replicas: knobs['replicas'] }));
      const memoised = memoise(render);
      const [first, ...others] = names.map((name) => memoised(context({ name }), shape));
      expect(others).toEqual([first, first]);
      // Who gives several contexts one shape says that they agree.
      expect(memoised(context({ replicas: 2 }), shape)).toBe(first);
      expect(memoised(context({ replicas: 2 }))).toEqual({ replicas: 2 });
    });

    it.each<[string, (context: Context) => unknown]>([
      ['a name', ({ environment }) => environment.name],
      ['the name of a cluster', ({ environment }) => environment.cluster.name],
      ['all of a cluster', ({ environment }) => JSON.stringify(environment.cluster)],
      ['a cluster that it hands on', ({ environment }) => [environment.cluster]],
      ['all facts', ({ environment }) => JSON.stringify(environment)],
      ['what it was to pass on', ({ named }) => ({ ...named(({ name }) => ({ name })) })],
    ])('reads %s for each', (_, render) => {
      const memoised = memoise(render);
      for (const name of [...names, ...names]) {
        expect(memoised(context({ name }), shape)).toEqual(render(context({ name })));
      }
    });
  });

  describe('where the environment is named', () => {
    const render = ({ named, knobs }: Context) => ({
      alike: { replicas: knobs['replicas'] },
      list: ['first', { labels: named(({ name }) => ({ environment: name })) }],
      items: named(({ name, cluster }) => [name, cluster.name]),
    });

    it('makes that part for each, and the rest once', () => {
      const counted = jest.fn(render);
      const memoised = memoise(counted);
      const [one, two] = ['one', 'two'].map((name) => memoised(context({ name })));
      expect([one, two]).toEqual([render(context({ name: 'one' })), render(context({ name: 'two' }))]);
      expect(two?.alike).toBe(one?.alike);
      expect(counted).toHaveBeenCalledTimes(1);
    });

    it('holds nothing of the others', () => {
      const memoised = memoise(render);
      const [one] = ['one', 'two'].map((name) => memoised(context({ name })));
      expect(JSON.stringify(one)).toBe(JSON.stringify(render(context({ name: 'one' }))));
    });

    it('names it as a whole', () => {
      const memoised = memoise(({ named }) => named(({ name }) => ({ name })));
      expect(['one', 'two'].map((name) => memoised(context({ name })))).toEqual([{ name: 'one' }, { name: 'two' }]);
    });

    it('follows what else the part is built from', () => {
      const both = ({ named, knobs }: Context) => [named(({ name }) => ({ name, replicas: knobs['replicas'] }))];
      const memoised = memoise(both);
      const all = [1, 2].flatMap((replicas) => ['one', 'two'].map((name) => context({ name, replicas })));
      expect(all.map((one) => memoised(one))).toEqual(all.map(both));
    });
  });
});
