import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Tree } from '@nx/devkit';
import { useGeneratorWorkspace } from '../../../testing/generator-workspace';
import { readGround } from '../../ground';
import { addComponent } from '../add-component';
import type { ComponentOptions } from '../options';

const workspace = useGeneratorWorkspace();
const helm = process.env['GITOPS_HELM'];
// As on a machine without Helm.
beforeEach(() => void (process.env['GITOPS_HELM'] = '/no/such/helm'));
afterAll(() => {
  if (helm === undefined) delete process.env['GITOPS_HELM'];
  else process.env['GITOPS_HELM'] = helm;
});

let notes: readonly string[] = [];
const add = (options: ComponentOptions) => async (tree: Tree) => {
  ({ notes } = await addComponent(await readGround(tree), options, async () => undefined));
};
const CHART = 'name: shop\nversion: 1.2.3\nappVersion: "7.0"\ndescription: >\n  Sells\n  things\n';

function writeChart(files: Readonly<Record<string, string>>): string {
  const folder = join(workspace.folder.path, 'charts/shop');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return 'charts/shop';
}

/** An archive as tar writes it. */
function pack(files: Readonly<Record<string, string>>): string {
  const blocks = Object.entries(files).flatMap(([name, text]) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(Buffer.byteLength(text).toString(8).padStart(11, '0'), 124);
    header.write('0', 156);
    const content = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512);
    content.write(text);
    return [header, content];
  });
  const path = join(workspace.folder.path, 'shop-1.2.3.tgz');
  writeFileSync(path, gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)])));
  return path;
}

describe('a component of a chart, without Helm', () => {
  it('has what Chart.yaml says, and says what is to be filled in', async () => {
    const chart = writeChart({ 'Chart.yaml': CHART, 'values.yaml': 'replicaCount: 2\n' });
    const repository = 'https://charts.example.com';
    const options = { name: 'my-shop', chart, repository, environments: ['local'] };
    const { changes, read } = await workspace.run(add(options));
    expect(changes).toEqual([
      'CREATE packages/components/my-shop/component.spec.ts',
      'CREATE packages/components/my-shop/component.ts',
      'UPDATE environments/local/environment.yaml',
    ]);
    const text = read('packages/components/my-shop/component.ts') ?? '';
    expect(text).toContain("summary: 'Sells things',");
    expect(text).toContain("version: '1.2.3',");
    expect(text).toContain("appVersion: '7.0',");
    expect(text).toContain("values: ({ knobs }) => ({ 'my-shop': { replicaCount: knobs.replicas } }),");
    expect(text.match(/To be filled in/g)).toHaveLength(2);
    expect(notes[1]).toContain('Helm is not on the PATH');
    expect(notes).toHaveLength(2);
  });

  it('is on nowhere while nobody has said where the chart is published', async () => {
    const chart = writeChart({ 'Chart.yaml': CHART });
    const { changes, read } = await workspace.run(add({ name: 'my-shop', chart }));
    expect(changes.filter((path) => path.startsWith('UPDATE environments/'))).toEqual([]);
    expect(read('packages/components/my-shop/component.ts')).toContain('https://charts.invalid');
    expect(notes[0]).toContain('on in no environment');
    expect(notes[2]).toContain('component my-shop --environments');
    const told = await workspace.refusal(add({ name: 'my-shop', chart, environments: ['local'] }));
    expect(told).toContain('error  chart-address-needed');
    expect(told).toMatch(/^1 error$/m);
  });

  it('is a component that loads, and is there when it is added again', async () => {
    const chart = writeChart({ 'Chart.yaml': CHART });
    const options = { name: 'my-shop', chart, repository: 'https://charts.example.com' };
    await workspace.run(add(options), { apply: true });
    expect((await workspace.run(add(options))).changes).toEqual([]);
    expect(notes[0]).toBe('My shop is there already: packages/components/my-shop/component.ts, chart shop 1.2.3.');
    expect((await workspace.run(add({ name: 'my-shop' }))).changes).toEqual([]);
  });

  it('can be made of an archive, and knows the chart from those that it contains', async () => {
    const chart = pack({
      'shop/charts/db/Chart.yaml': 'name: db\nversion: 9.9.9\n',
      'shop/Chart.yaml': CHART,
      'shop/values.yaml': '',
    });
    const { read } = await workspace.run(add({ name: 'my-shop', chart }));
    expect(read('packages/components/my-shop/component.ts')).toContain("version: '1.2.3',");
  });

  it('is written so that no text of a chart can be code', async () => {
    const description = `it's "x" \${y} \\\`z\` */ <% %>`;
    const chart = writeChart({
      'Chart.yaml': `name: shop\nversion: 1.2.3\ndescription: ${JSON.stringify(description)}\n`,
    });
    await workspace.run(add({ name: 'my-shop', chart }), { apply: true });
    const { components } = await readGroundOfFolder();
    expect(components.find(({ component }) => component.name === 'my-shop')?.component.summary).toBe(description);
  });

  it.each([
    ['an OCI address', 'oci://ghcr.io/org/shop', 'chart-is-remote', 'helm pull oci://ghcr.io/org/shop --version'],
    ['an address', 'https://example.com/shop-1.2.3.tgz', 'chart-is-remote', 'later release'],
    ['a folder that is not there', 'charts/none', 'chart-not-found', 'both work offline'],
    ['a folder that is no chart', 'environments', 'not-a-chart', 'no Chart.yaml'],
    ['a file that is no archive', 'package.json', 'not-a-chart', ''],
  ])('is refused for %s', async (_, chart, code, text) => {
    const told = await workspace.refusal(add({ name: 'my-shop', chart }));
    expect(told).toContain(`error  ${code}`);
    expect(told).toContain(text);
    expect(told).toMatch(/^1 error$/m);
  });

  it.each([
    ['name: shop\nversion: 1.x\n', 'no version such as 1.2.3'],
    ['version: 1.2.3\n', 'has no name'],
    ['name: shop\nversion: 1.2.3\ntype: library\n', 'is a library'],
    ['', 'holds nothing'],
  ])('is refused for a chart that says %j', async (text, reason) => {
    const chart = writeChart({ 'Chart.yaml': text });
    expect(await workspace.refusal(add({ name: 'my-shop', chart }))).toMatch(new RegExp(`not-a-chart[^]*${reason}`));
  });

  it('is refused under a name of the catalogue', async () => {
    const chart = writeChart({ 'Chart.yaml': CHART });
    expect(await workspace.refusal(add({ name: 'tempo', chart }))).toContain('chart-for-catalogue-name');
  });

  async function readGroundOfFolder() {
    let ground: Awaited<ReturnType<typeof readGround>> | undefined;
    await workspace.run(async (tree) => void (ground = await readGround(tree)));
    if (ground === undefined) throw new Error('No tree');
    expect(ground.failures).toEqual([]);
    return ground;
  }
});
