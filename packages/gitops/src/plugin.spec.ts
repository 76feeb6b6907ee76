import type { CreateDependenciesContext, ProjectConfiguration } from '@nx/devkit';
import { useTemporaryFolder } from './io/testing/temporary-folder';
import { createDependencies, createNodes, createNodesV2 } from './plugin';
import { verbs } from './cli/verbs';

const folder = useTemporaryFolder();
const OPTIONS = { componentsDir: 'parts', environmentsDir: 'clusters' };
const FILES = [
  'README.md',
  'clusters/README.md',
  'clusters/local/environment.yaml',
  'clusters/local/README.md',
  'clusters/production/environment.yaml',
  'clusters/production/manifests/environment.yaml',
  'other/local/environment.yaml',
  'parts/README.md',
  'parts/loki/component.ts',
  'parts/loki/nested/component.ts',
  'parts/tempo/component.js',
];

async function infer(options: Partial<typeof OPTIONS> = OPTIONS, nxJsonConfiguration = {}) {
  const results = await createNodes[1](FILES, options, { nxJsonConfiguration, workspaceRoot: folder.path });
  return results.flatMap(([, { projects }]) => Object.entries(projects ?? {}));
}

const projects = async () => Object.fromEntries(await infer()) as Record<string, ProjectConfiguration>;

describe('createNodes', () => {
  it('finds the environments, the components and their common project, and nothing else', async () => {
    expect((await infer()).map(([root, { name }]) => [root, name])).toEqual([
      ['clusters', 'gitops'],
      ['clusters/local', 'environment-local'],
      ['clusters/production', 'environment-production'],
      ['parts/loki', 'component-loki'],
      ['parts/tempo', 'component-tempo'],
    ]);
  });

  it('is known under the name of older versions too', () => expect(createNodesV2).toBe(createNodes));

  it('looks where it is told, and in the usual folders otherwise', async () => {
    expect((await infer({ environmentsDir: './other/' })).map(([root]) => root)).toEqual(['other/local']);
    await expect(async () => infer({ environmentsDir: '../other' })).rejects.toThrow('environmentsDir');
  });

  it('has a target for every verb of the command, which for all environments is never cached', async () => {
    const { clusters } = await projects();
    const targets = Object.entries(clusters?.targets ?? {}).map(([name, { executor, cache }]) => [
      name,
      executor,
      cache,
    ]);
    expect(targets).toEqual(
      expect.arrayContaining([
        ...Object.keys(verbs).map((verb) => [verb, `@254carbon/gitops:${verb}`, false]),
        ['generate', '@254carbon/gitops:render', false],
      ]),
    );
    expect(targets).toHaveLength(Object.keys(verbs).length + 1);
  });

  it('caches for one environment or component what depends on files alone', async () => {
    const all = await projects();
    const cached = (root: string) =>
      Object.entries(all[root]?.targets ?? {}).flatMap(([name, { cache }]) => (cache === true ? [name] : []));
    expect(cached('clusters/local')).toEqual(['render', 'lint', 'validate']);
    expect(cached('parts/loki')).toEqual(['lint', 'validate']);
  });

  it('says of every project what it is', async () => {
    expect((await infer()).map(([, { tags }]) => tags)).toEqual([
      ['type:gitops'],
      ['type:environment', 'environment:local'],
      ['type:environment', 'environment:production'],
      ['type:component', 'component:loki'],
      ['type:component', 'component:tempo'],
    ]);
    for (const [, { metadata, targets = {} }] of await infer()) {
      expect(metadata?.description).toMatch(/./);
      expect(metadata?.targetGroups).toEqual({ GitOps: Object.keys(targets) });
    }
  });

  it('caches the render of one environment with its tree and its record', async () => {
    const { render, validate } = (await projects())['clusters/local']?.targets ?? {};
    expect(render).toMatchObject({
      cache: true,
      options: { environment: ['local'], output: 'dist/gitops' },
      outputs: ['{options.output}/local', '{options.output}/.render/local.json'],
    });
    expect(validate).toMatchObject({ cache: true, options: { environment: ['local'] }, outputs: [] });
  });

  it('depends on its files, on production sources where the workspace knows them, and on no other package', async () => {
    const inputsOf = async (nxJson: object) => {
      const [, [, local]] = (await infer(OPTIONS, nxJson)) as [unknown, [string, ProjectConfiguration]];
      return local.targets?.['render']?.inputs;
    };
    const packages = { externalDependencies: ['jiti'] };
    expect(await inputsOf({})).toEqual(['{projectRoot}/**/*', '^{projectRoot}/**/*', packages]);
    expect(await inputsOf({ namedInputs: { production: [] } })).toEqual([
      '{projectRoot}/**/*',
      '^production',
      packages,
    ]);
  });

  it('explains every target', async () => {
    for (const [, { targets = {} }] of await infer()) {
      for (const { metadata } of Object.values(targets)) {
        expect(metadata).toMatchObject({
          description: expect.stringMatching(/./),
          technologies: expect.arrayContaining(['kubernetes']),
          help: {
            command: expect.stringMatching(/^npx nx run [\w-]+:\w+ --help$/),
            example: { options: expect.anything() },
          },
        });
      }
    }
  });
});

describe('createDependencies', () => {
  async function edges(texts: Readonly<Record<string, string>>, ...others: string[]) {
    folder.write(texts);
    const known = Object.fromEntries([
      ...(await infer()).map(([, project]) => [project.name, project]),
      ...others.map((name) => [name, { name, root: `packages/${name}` }]),
    ]);
    const context = { projects: known, workspaceRoot: folder.path } as unknown as CreateDependenciesContext;
    const found = await createDependencies(OPTIONS, context);
    expect(found.every(({ type }) => type === 'implicit')).toBe(true);
    return found.map(({ source, target }) => `${source} -> ${target}`);
  }

  it('leads from environments to the components that they enable and that are there', async () => {
    expect(
      await edges({
        'clusters/local/environment.yaml': 'branch: x\ncomponents:\n  loki: {}\n  mimir: {}\n  # tempo: {}\n',
        'clusters/production/environment.yaml': '{ components: { loki: {}, tempo: { a: { loki: 1 } } } }\n',
      }),
    ).toEqual([
      'environment-local -> component-loki',
      'environment-production -> component-loki',
      'environment-production -> component-tempo',
    ]);
  });

  it('leads to our own sources where they are in the workspace, but not from the project of all', async () => {
    expect(await edges({}, '@254carbon/gitops')).toEqual([
      'environment-local -> @254carbon/gitops',
      'environment-production -> @254carbon/gitops',
      'component-loki -> @254carbon/gitops',
      'component-tempo -> @254carbon/gitops',
    ]);
  });

  it('survives an environment that is no YAML', async () => {
    expect(await edges({ 'clusters/local/environment.yaml': 'components: [' })).toEqual([]);
  });
});
