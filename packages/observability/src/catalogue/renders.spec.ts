import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from '../component';
import { catalogue } from './index';
import type { Expansion } from './expansion';

const releases = Object.values(catalogue).flatMap(({ name, releases: all }) =>
  (all as readonly Release[]).map((release) => [release.name, { component: name, release }] as const),
);

/** `Kind place`, and `Kind place name` where names are told, of everything that a chart renders in any environment. */
function rendered(component: string, release: Release): { kinds: Set<string>; named: Set<string> } {
  const folder = join(__dirname, component, 'expansions');
  const objects = readdirSync(folder)
    .filter((file) => file.startsWith(`${release.name}--`))
    .flatMap((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Expansion).objects)
    .map((text) => {
      const [, kind = '', namespace = '', name = ''] = /^(\S+) (?:([^/]+)\/)?(.+)$/.exec(text) ?? [];
      return { kind, namespace, name };
    });
  return {
    kinds: new Set(objects.map(({ kind, namespace }) => `${kind} ${namespace}`)),
    named: new Set(objects.map(({ kind, namespace, name }) => `${kind} ${namespace} ${name}`)),
  };
}

describe.each(releases)('release %s', (_name, { component, release }) => {
  const told = (release.renders ?? []).flatMap(({ kinds, names, elsewhere }) =>
    kinds.map((kind) => ({
      kind: kind.replace(/\..*/, ''),
      place: elsewhere === undefined ? release.namespace : (elsewhere.namespace ?? ''),
      names,
    })),
  );
  const { kinds, named } = rendered(component, release);

  it('tells exactly the kinds that Helm renders, and where', () => {
    expect(told.map(({ kind, place }) => `${kind} ${place}`).sort()).toEqual([...kinds].sort());
  });

  it('tells names that are all that Helm renders of these kinds', () => {
    const claimed = told.filter(({ names }) => names !== undefined);
    const real = [...named].filter((text) => claimed.some(({ kind, place }) => text.startsWith(`${kind} ${place} `)));
    for (const text of real) {
      const one = claimed.find(({ kind, place }) => text.startsWith(`${kind} ${place} `));
      expect(one?.names).toContain(text.replace(/^.* /, ''));
    }
    expect(real.length).toBeGreaterThanOrEqual(claimed.length);
  });
});
