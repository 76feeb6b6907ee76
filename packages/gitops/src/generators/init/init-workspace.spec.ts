import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '@254carbon/manifest';
import type { Tree } from '@nx/devkit';
import { parse } from 'jsonc-parser';
import { runCommand } from '../../testing/run-command';
import { useGeneratorWorkspace } from '../../testing/generator-workspace';
import { initWorkspace } from './init-workspace';
import type { InitOptions } from './options';

const EMPTY = { 'nx.json': '{}\n', 'package.json': '{ "name": "mine" }\n', 'package-lock.json': '{}\n' };
const NX_JSON = `{
    // what we agreed on
    "plugins": [ "@nx/js", { "plugin": "@nx/jest/plugin" } ], // both
    "defaultBase": "trunk"
}
`;

const init =
  (options: InitOptions = {}) =>
  (tree: Tree) =>
    initWorkspace(tree, options, '1.2.3');

describe('an empty workspace', () => {
  const workspace = useGeneratorWorkspace(EMPTY);

  it('gets all that it needs, by paths that are all told', async () => {
    const { changes } = await workspace.run(init());
    expect(changes).toEqual([
      'CREATE .github/workflows/gitops.yaml',
      'CREATE .gitignore',
      'CREATE .nxignore',
      'CREATE .vscode/extensions.json',
      'CREATE .vscode/settings.json',
      'CREATE .vscode/tasks.json',
      'CREATE environments/README.md',
      'CREATE environments/environment.schema.json',
      'CREATE environments/local/environment.yaml',
      'CREATE environments/patch.schema.json',
      'CREATE environments/production/environment.yaml',
      'CREATE environments/staging/environment.yaml',
      'CREATE environments/values.schema.json',
      'CREATE packages/components/tsconfig.json',
      'UPDATE nx.json',
      'UPDATE package.json',
    ]);
  });

  it('renders and validates at once, and is up to date', async () => {
    await workspace.run(init({ repository: 'https://git.example/team/config.git' }), { apply: true });
    for (const line of ['validate', 'lint', 'render', 'schema --check', 'validate --tree dist/gitops/production']) {
      const { status, out, err } = await runCommand(workspace.folder.path, line);
      expect([line, status, status === 0 ? '' : out + err]).toEqual([line, 0, '']);
    }
    const source = workspace.folder.read('dist/gitops/production/gitops/flux-system/git-repository.yaml');
    expect(source).toContain('https://git.example/team/config.git');
    expect(source).toContain('branch: main');
  });

  it('is left as it is when it is made ready again', async () => {
    await workspace.run(init(), { apply: true });
    expect((await workspace.run(init())).changes).toEqual([]);
    expect((await workspace.run(init({ environments: ['qa'] }))).changes).toEqual([]);
  });

  it('has its folders where it wants them', async () => {
    const options = {
      environments: ['qa'],
      environmentsDir: 'clusters',
      componentsDir: 'parts',
      pipeline: 'none',
    } as const;
    const { changes, read } = await workspace.run(init(options), { apply: true });
    expect(changes).toContain('CREATE clusters/qa/environment.yaml');
    expect(changes).toContain('CREATE parts/tsconfig.json');
    // Alerts and dashboards beside a component are typed code too.
    expect(parse(read('parts/tsconfig.json') ?? '').include).toEqual(['**/*.ts']);
    expect(changes.filter((change) => change.includes('.github'))).toEqual([]);
    expect(parse(read('nx.json') ?? '').plugins).toEqual([
      { plugin: '@254carbon/gitops/plugin', options: { componentsDir: 'parts', environmentsDir: 'clusters' } },
    ]);
    expect((await workspace.run(init())).changes).toEqual(['CREATE .github/workflows/gitops.yaml']);
  });

  it.each([
    [{ environments: ['Not A Label'] }, 'name-not-a-label'],
    [{ environmentsDir: '../elsewhere' }, 'environmentsDir'],
  ])('refuses %j', async (options, word) => {
    expect(await workspace.refusal(init(options))).toContain(word);
  });
});

describe('a full workspace', () => {
  const workspace = useGeneratorWorkspace({
    ...EMPTY,
    'nx.json': NX_JSON,
    'package.json': '{\n  "devDependencies": {\n    "@254carbon/gitops": "file:x.tgz",\n    "zod": "4.0.0"\n  }\n}\n',
    'pnpm-lock.yaml': '',
    '.gitignore': '/dist\nnode_modules/\n.nx',
    '.vscode/settings.json': '{\n\t"editor.tabSize": 2, // ours\n\t"yaml.schemas": { "x.json": "*.yaml" }\n}',
    '.github/workflows/ci.yaml': 'name: ci\n',
    'environments/mine/environment.yaml': 'branch: main\ncomponents: {}\n',
    'environments/README.md': 'mine\n',
    'packages/components/tsconfig.json': '{}\n',
  });

  it('keeps every byte of what a person wrote', async () => {
    const { read, changes } = await workspace.run(init());
    expect(read('nx.json')).toBe(
      NX_JSON.replace('/plugin" } ]', '/plugin" }, "@254carbon/gitops/plugin" ]').replace(
        '"trunk"\n',
        '"trunk",\n    "sync": {\n        "globalGenerators": [\n            "@254carbon/gitops:sync"\n        ]\n    }\n',
      ),
    );
    expect(read('package.json')).toContain('    "zod": "4.0.0",\n    "@254carbon/observability": "^1.2.3"\n  }');
    expect(read('.gitignore')).toBe('/dist\nnode_modules/\n.nx\n.cache\n');
    expect(read('.vscode/settings.json')).toContain(
      '\t"editor.tabSize": 2, // ours\n\t"yaml.schemas": { "x.json": "*.yaml", ',
    );
    const kept = ['environments/README.md', 'environments/mine/environment.yaml', 'packages/components/tsconfig.json'];
    expect(changes.filter((change) => kept.some((path) => change.endsWith(path)))).toEqual([]);
    expect(changes.filter((change) => change.endsWith('/environment.yaml'))).toEqual([]);
  });

  it('gets a pipeline for its own branch and package manager, whose steps a shell can read', async () => {
    const { read } = await workspace.run(init());
    const text = read('.github/workflows/gitops.yaml') ?? '';
    const { documents, problems } = parseYaml(text, 'gitops.yaml');
    expect(problems.map(({ code }) => code)).toEqual(['ambiguous-scalar']); // `on`, which GitHub reads as text
    expect(text).toContain('branches: [trunk]');
    const workflow = documents[0]?.value as { jobs: { check: { steps: readonly { run?: string; uses?: string }[] } } };
    const { steps } = workflow.jobs.check;
    expect(steps.map(({ uses }) => uses).filter(Boolean)).toContain('pnpm/action-setup@v4');
    const scripts = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
    expect(scripts).toContain('pnpm exec nx affected --targets=lint,validate');
    for (const script of scripts) {
      // What an event says reaches a shell by the environment only, never as text of a script.
      expect(script).not.toContain('${{');
      execFileSync('bash', ['-n'], { input: script });
    }
  });

  it.each([
    ['there are differences', 'echo "1 of 1 differs"; exit 1', '1 of 1 differs'],
    ['nothing differs', 'echo "nothing differs"', 'nothing differs'],
    ['it cannot be compared', 'exit 2', 'What would change could not be told: the log says why.'],
  ])('has a step that tells what changes and goes on where %s', async (_, diff, told) => {
    const { read } = await workspace.run(init());
    const { documents } = parseYaml(read('.github/workflows/gitops.yaml') ?? '', 'gitops.yaml');
    const workflow = documents[0]?.value as { jobs: { check: { steps: readonly { run?: string }[] } } };
    const script = workflow.jobs.check.steps.find(({ run }) => run?.includes('gitops diff') === true)?.run;
    const summary = join(workspace.folder.path, 'summary.md');
    const standIn = `pnpm() { case "$*" in *'show projects'*) echo environment-local ;; *) ( ${diff} ) ;; esac; }`;
    // As GitHub runs it.
    execFileSync('bash', ['-e'], {
      input: `${standIn}\n${script}`,
      cwd: workspace.folder.path,
      env: { ...process.env, GITHUB_STEP_SUMMARY: summary, NX_BASE: 'abc' },
    });
    expect(readFileSync(summary, 'utf8')).toBe(`${told}\n`);
  });

  it('is told where it holds something else than is expected, and stays as it is', async () => {
    workspace.folder.write({ '.vscode/settings.json': '{ "yaml.schemas": "none" }' });
    await expect(workspace.run(init())).rejects.toThrow('.vscode/settings.json  error  json-not-editable');
  });
});
