import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isProgramExpected, requireProgram } from '../programs';
import { writeSample } from '../sample/write-sample';
import { readFiles, runGitops } from './run-gitops';

const ENVIRONMENTS = ['local', 'production', 'staging'];
const FOLDERS = ['alerts', 'dashboards', 'gitops', 'k8s'];

let folder: string;
let here: string;
let output: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'e2e-'));
  here = join(folder, 'here');
  mkdirSync(here);
  writeSample(here);
  output = join(here, 'trees');
  runGitops(here, ['render', '--output', output], { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a render of the three environments', () => {
  it('gives the same bytes in another folder, time zone and locale', () => {
    const there = join(folder, 'quite', 'another place');
    mkdirSync(there, { recursive: true });
    writeSample(there);
    const environment = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    runGitops(there, ['render', '--output', 'trees'], environment);
    const [first, second] = [readFiles(output), readFiles(join(there, 'trees'))];
    expect(first.size).toBeGreaterThan(100);
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect([...second].filter(([path, content]) => content !== first.get(path))).toEqual([]);
  });

  it('touches no file when nothing has changed', () => {
    const paths = [...readFiles(output).keys()].map((path) => join(output, path));
    for (const path of paths) utimesSync(path, 1, 1);
    runGitops(here, ['render', '--output', output]);
    expect(paths.filter((path) => statSync(path).mtimeMs !== 1000)).toEqual([]);
  });

  (isProgramExpected('kubectl') ? it : it.skip)(
    'is built by kubectl kustomize, every object once',
    async () => {
      const kubectl = await requireProgram('kubectl');
      for (const tree of ENVIRONMENTS.map((name) => join(output, name))) {
        for (const path of FOLDERS.map((name) => join(tree, name))) {
          const built = execFileSync(kubectl, ['kustomize', path], { encoding: 'utf8', maxBuffer: 1 << 28 });
          expect({ path, objects: countObjects(built) }).toEqual({ path, objects: objectsIn(path) });
        }
      }
    },
    240_000,
  );
});

/** Objects in the files of a folder, without kustomize's own file and the start of the environment. */
function objectsIn(path: string): number {
  expect(existsSync(join(path, 'kustomization.yaml'))).toBe(true);
  const files = [...readFiles(path)].filter(([name]) => name !== 'kustomization.yaml' && !name.endsWith('/sync.yaml'));
  return files.reduce((sum, [, content]) => sum + countObjects(content), 0);
}

function countObjects(yaml: string): number {
  return yaml.match(/^kind: /gm)?.length ?? 0;
}
