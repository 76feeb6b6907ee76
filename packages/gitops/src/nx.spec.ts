import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { IDENTITY, makeBareRepository } from './io/git/testing/bare-repository';
import { makeNxWorkspace, runNode, runNx } from './io/testing/nx-workspace';
import { smallWorkspace } from './testing/small-workspace';
import { startCacheServer } from './io/testing/cache-server';
import { useTemporaryFolder } from './io/testing/temporary-folder';

const folder = useTemporaryFolder();

const rendered = () => folder.list().filter((path) => path.startsWith('dist/'));

it('renders through Nx, and knows a tree again that Nx restored from its cache', async () => {
  makeNxWorkspace(folder.path, smallWorkspace);
  const first = await runNx(folder.path, ['run', 'environment-local:render']);
  expect(first.text).toMatch(/local\s+development\s+1\s/);
  expect(first.status).toBe(0);
  const files = rendered().map((path) => [path, folder.read(path)]);
  expect(files.map(([path]) => path)).toContain('dist/gitops/.render/local.json');

  rmSync(join(folder.path, 'dist'), { recursive: true });
  const second = await runNx(folder.path, ['run', 'environment-local:render']);
  expect(second.text).toContain('[local cache]');
  expect(rendered().map((path) => [path, folder.read(path)])).toEqual(files);

  // The project of all environments, not the package of the same name; and what was restored is render's own.
  const all = await runNx(folder.path, ['run', 'gitops:render', '--format=json', '--outputStyle=static']);
  expect(all.status).toBe(0);
  expect(all.text).toMatch(/"environment": "local",[^}]*"written": 0,/);
  expect(all.text).toMatch(/"environment": "production",[^}]*"unchanged": 0,/);
});

describe('what a touched file affects', () => {
  const everything = [
    '@254carbon/flux',
    '@254carbon/gitops',
    '@254carbon/manifest',
    '@254carbon/observability',
    '@254carbon/overlays',
    'component-store',
    'component-viewer',
    'environment-local',
    'environment-production',
    'gitops',
  ];
  const table: readonly (readonly [file: string, projects: readonly string[]])[] = [
    ['packages/components/store/component.ts', ['component-store', 'environment-local', 'environment-production']],
    ['packages/components/viewer/component.ts', ['component-viewer', 'environment-production']],
    ['packages/components/viewer/dashboards/overview.json', ['component-viewer', 'environment-production']],
    ['packages/components/README.md', []],
    ['packages/components/tsconfig.json', []],
    ['environments/local/environment.yaml', ['environment-local']],
    ['environments/production/environment.yaml', ['environment-production']],
    ['environments/production/values/viewer.yaml', ['environment-production']],
    ['environments/production/patches/new.yaml', ['environment-production']],
    ['environments/README.md', ['gitops']],
    ['environments/environment.schema.json', []],
    ['packages/overlays/src/index.ts', everything.filter((name) => !/flux|manifest|observability|^gitops/.test(name))],
    ['packages/manifest/src/index.ts', everything.filter((name) => name !== 'gitops')],
    ['docs/environment.md', []],
    ['nx.json', everything],
  ];

  it('is itself and what is made of it, by one graph of real Nx', async () => {
    makeNxWorkspace(folder.path, smallWorkspace);
    folder.write({
      // Nx takes a README that is gone for a project that is gone.
      'environments/environment.schema.json': '{}\n',
      'packages/components/README.md': '# Components\n',
      'affected.cjs': `
        const { createProjectGraphAsync } = require('nx/src/devkit-exports');
        const { filterAffected } = require('nx/src/project-graph/affected/affected-project-graph');
        const { calculateFileChanges } = require('nx/src/project-graph/file-utils');
        (async () => {
          const graph = await createProjectGraphAsync({ exitOnError: true });
          const edges = Object.values(graph.dependencies).flat()
            .filter(({ target }) => target.startsWith('component-')).map(({ source, target }) => [source, target]).sort();
          const rows = [];
          for (const file of JSON.parse(process.argv[2])) {
            const { nodes } = await filterAffected(graph, calculateFileChanges([file]));
            rows.push([file, Object.keys(nodes).sort()]);
          }
          process.stdout.write(JSON.stringify({ edges, rows }), () => process.exit());
        })();`,
    });
    const files = JSON.stringify(table.map(([file]) => file));
    const { stdout, text } = await runNode(folder.path, ['affected.cjs', files]);
    if (!stdout.startsWith('{')) throw new Error(text);
    const { edges, rows } = JSON.parse(stdout);
    expect(rows).toEqual(table);
    expect(edges).toEqual([
      ['environment-local', 'component-store'],
      ['environment-production', 'component-store'],
      ['environment-production', 'component-viewer'],
    ]);
  });
});

it('is answered from a remote cache in another clone, every task of it', async () => {
  const server = await startCacheServer('secret');
  try {
    const clones = ['one', 'two'].map((name) => join(folder.path, name));
    const environment = {
      NX_SELF_HOSTED_REMOTE_CACHE_SERVER: server.url,
      NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN: 'secret',
    };
    const texts: string[] = [];
    for (const clone of clones) {
      makeNxWorkspace(clone, smallWorkspace);
      const projects = '--projects=environment-local,component-store';
      const args = ['run-many', '--targets=render,lint,validate', projects, '--outputStyle=static'];
      const { status, text } = await runNx(clone, args, environment);
      expect([status, status === 0 ? '' : text]).toEqual([0, '']);
      texts.push(text);
    }
    // Render, lint and validate of the environment, lint and validate of the component.
    expect([server.stored(), server.served()]).toEqual([5, 5]);
    expect(texts.map((text) => text.match(/\[remote cache\]/g)?.length ?? 0)).toEqual([0, 5]);
    const trees = ['one/', 'two/'].map((clone) => {
      const paths = folder.list().filter((path) => path.startsWith(`${clone}dist/gitops/`));
      return paths.map((path) => [path.slice(clone.length), folder.read(path)]);
    });
    expect(trees[0]?.length).toBeGreaterThan(10);
    expect(trees[1]).toEqual(trees[0]);
  } finally {
    await server.stop();
  }
});

it('publishes each time that it is asked to, and never from a cache', async () => {
  makeNxWorkspace(folder.path, smallWorkspace);
  const remote = makeBareRepository(join(folder.path, 'config.git'));
  const ask = ['run', 'gitops:publish', '--init', '--dryRun', `--remote=${remote.path}`];
  for (const { status, text } of [await runNx(folder.path, ask), await runNx(folder.path, ask)]) {
    expect(status).toBe(0);
    expect(text).toMatch(/production → main, a new branch with \d+ files/);
    expect(text).not.toMatch(/\[(local|remote) cache\]|existing outputs match/);
  }
  expect(remote.git('for-each-ref')).toBe('');
});

it('publishes and lists what was published, as targets of Nx', async () => {
  makeNxWorkspace(folder.path, smallWorkspace);
  const remote = makeBareRepository(join(folder.path, 'config.git'));
  const at = `--remote=${remote.path}`;
  const published = await runNx(folder.path, ['run', 'gitops:publish', '--init', '--yes', at], IDENTITY);
  expect(published).toMatchObject({ status: 0 });
  const listed = await runNx(folder.path, ['run', 'gitops:history', '--environment=production', at]);
  expect(listed).toMatchObject({ status: 0 });
  expect(listed.text).toContain('publish for the first time');
  expect(listed.text).toContain(remote.git('rev-parse', '--short=12', 'main').trim());
  // Nx knows only that it failed.
  const unnamed = await runNx(folder.path, ['run', 'gitops:history', '--environment=elsewhere', at]);
  expect([unnamed.status, /elsewhere/.test(unnamed.text)]).toEqual([1, true]);
});
