import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = __dirname;

interface Entry {
  readonly implementation?: string;
  readonly factory?: string;
  readonly schema: string;
}

function entriesOf(file: string): readonly Entry[] {
  const path = join(SOURCES, '..', file);
  if (!existsSync(path)) return [];
  const { executors, generators } = JSON.parse(readFileSync(path, 'utf8'));
  return Object.values((executors ?? generators) as Readonly<Record<string, Entry>>);
}

const doors = ['executors.json', 'generators.json', 'migrations.json'].flatMap(entriesOf);

/** Nx looks for the source of `./dist/a/b` at `src/a/b` and `src/b`, and takes a folder of that name for it. */
it.each(doors.map(({ implementation, factory = implementation ?? '' }) => factory.replace(/#.*/, '')))(
  'the source of %s is found by Nx',
  (path) => {
    const parts = path.split('/').slice(2);
    expect(statSync(join(SOURCES, `${parts.join('/')}.ts`)).isFile()).toBe(true);
    const places = parts.map((_, index) => parts.slice(index).join('/'));
    expect(places.filter((place) => existsSync(join(SOURCES, place)))).toEqual([]);
  },
);
