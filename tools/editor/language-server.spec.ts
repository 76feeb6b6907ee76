import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSample } from '../sample/write-sample';
import { startLanguageServer, type Place } from './language-server';

const folder = mkdtempSync(join(tmpdir(), 'editor-'));
const environment = [
  '# yaml-language-server: $schema=../environment.schema.json',
  'branch: main',
  'size: medium',
  'components:',
  '  grafana: {}',
  '  loki: { replicas: 3, retention: 31d }',
  '',
].join('\n');

const settings = JSON.parse(readFileSync(join(__dirname, '../../.vscode/settings.json'), 'utf8'));

type Server = ReturnType<typeof startLanguageServer>;
let [server, bare] = [] as unknown as [Server, Server];
beforeAll(() => {
  writeSample(folder);
  [server, bare] = [startLanguageServer(folder, settings), startLanguageServer(folder, {})];
});
afterAll(() => {
  for (const one of [server, bare]) one.stop();
  rmSync(folder, { recursive: true });
});

/** Where a text stands, or where the mark `|` stands in it. */
function placeOf(text: string, part: string): Place {
  const before = text.slice(0, text.indexOf(part.replace('|', '')) + Math.max(0, part.indexOf('|'))).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

describe('the YAML language server', () => {
  it.each(['local', 'staging', 'production'])('has nothing to say of %s', async (name) => {
    const path = `environments/${name}/environment.yaml`;
    expect(await server.open(path, readFileSync(join(folder, path), 'utf8'))).toEqual([]);
  });

  it('underlines a misspelt knob, by the settings of the workspace or the line at the start of the file', async () => {
    const misspelt = environment.replace('loki: { replicas', 'loki: { replica');
    const withoutLine = misspelt.replace(/^# yaml-language-server.*\n/, '\n');
    const start = placeOf(misspelt, 'loki: { |replica:');
    const told = {
      message: expect.stringContaining('Property replica is not allowed'),
      range: { start, end: { ...start, character: start.character + 'replica'.length } },
    };
    expect(await server.open('environments/one/environment.yaml', withoutLine)).toEqual([
      expect.objectContaining(told),
    ]);
    expect(await bare.open('environments/one/environment.yaml', misspelt)).toEqual([expect.objectContaining(told)]);
    expect(await bare.open('environments/two/environment.yaml', withoutLine)).toEqual([]);
  });

  it('explains a knob with its defaults under the mouse', async () => {
    const path = 'environments/three/environment.yaml';
    await server.open(path, environment);
    const text = await server.hover(path, placeOf(environment, 'loki: { replicas: 3, |retention'));
    expect(text).toMatch(/Default: /);
    expect(await server.hover(path, placeOf(environment, '|size: medium'))).toContain('Size profile');
  });

  it('offers what is not set yet, and the values that are allowed', async () => {
    const text = environment.replace('loki: { replicas: 3, retention: 31d }', 'loki:\n    replicas: 3\n    \n');
    const path = 'environments/four/environment.yaml';
    await server.open(path, text);
    const offered = await server.complete(path, placeOf(text, 'replicas: 3\n    |\n'));
    expect(offered).toEqual(expect.arrayContaining(['retention', 'storage']));
    expect(offered).not.toContain('replicas');
    expect(await server.complete(path, placeOf(text, 'size: |medium'))).toEqual(
      expect.arrayContaining(['small', 'medium', 'large']),
    );
  });

  it('knows patches, and that values are a map', async () => {
    const patch = 'taget: { kind: Provider, name: slack }\npatch: { spec: { username: flux } }\n';
    const found = await server.open('environments/one/patches/slack.yaml', patch);
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining('Missing property "target"'),
      expect.stringContaining('Property taget is not allowed'),
    ]);
    expect(await server.open('environments/one/values/loki.yaml', '# nothing yet\n')).toEqual([]);
    expect(await server.open('environments/one/values/tempo.yaml', 'replicas: 1\n')).toEqual([]);
    const [list] = await server.open('environments/one/values/grafana.yaml', '- replicas: 1\n');
    expect(list?.message).toContain('Incorrect type');
  });
});
