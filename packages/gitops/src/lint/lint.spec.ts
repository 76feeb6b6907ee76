import { sortProblems } from '@254carbon/manifest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallWorkspace } from '../testing/small-workspace';
import { useTemporaryFolder } from '../io/testing/temporary-folder';
import { readWorkspace, type Workspace } from '../io/workspace';
import { lint } from './lint';
import { runCommand } from '../testing/run-command';
import { explain } from './explain';
import { type Page, pages } from './pages';
import { lintRules } from './lint-rules';

const folder = useTemporaryFolder();
const PRODUCTION = 'environments/production/environment.yaml';
const LINE = '# yaml-language-server: $schema=../environment.schema.json\n';
const clean = {
  'nx.json': '{}\n',
  'environments/README.md': '# Environments\n',
  [PRODUCTION]: `${LINE}branch: main\ncomponents:\n  store: {}\n`,
  'packages/components/store/component.ts': smallWorkspace['packages/components/store/component.ts'] ?? '',
  // Without its needs, so that examples may change the store alone.
  'packages/components/viewer/component.ts': (smallWorkspace['packages/components/viewer/component.ts'] ?? '').replace(
    /^ *needs: .*\n/m,
    '',
  ),
};

async function codesWith(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  folder.write({ ...clean, ...files });
  const { problems } = await lint({ workspace: readWorkspace(folder.path) as Workspace });
  return sortProblems(problems).map(({ code }) => code);
}

describe('lint', () => {
  it('has nothing to say of a workspace where all is well', async () => expect(await codesWith({})).toEqual([]));

  it.each(Object.entries(pages))('tells %s of the bad example of its page, and nothing else', async (code, page) => {
    expect(await codesWith({ [page.file]: page.bad })).toEqual([code]);
  });

  it.each(Object.entries(pages).filter(([, page]) => page.good !== ''))(
    'tells nothing of the good example of %s',
    async (_, page: Page) => expect(await codesWith({ [page.file]: page.good })).toEqual([]),
  );

  it('has a page for every code of its own and every check in its folder', () => {
    const checks = readdirSync(join(__dirname, 'checks')).map((file) => file.replace('.ts', ''));
    expect([...Object.keys(lintRules), ...checks].filter((code) => pages[code] === undefined)).toEqual([]);
  });

  it('prints the page that docs/lint.md has too: gitops lint --explain all > docs/lint.md', () => {
    expect(readFileSync(join(__dirname, '../../../../docs/lint.md'), 'utf8')).toBe(explain('all'));
  });
});

describe('gitops lint', () => {
  const production = (line: string) => ({ [PRODUCTION]: `branch: main\n${line}\n` });

  it('ends well with warnings, badly when they are to count, and badly with errors', async () => {
    folder.write({ ...clean, ...production('components: { store: { replicas: 1 } }') });
    expect(await runCommand(folder.path, 'lint')).toMatchObject({ status: 0, err: '' });
    const { status, out } = await runCommand(folder.path, 'lint --strict');
    expect({ status, last: out.split('\n').at(-2) }).toEqual({ status: 1, last: '2 warnings' });
    folder.write(production('components: { store: { replica: 1 } }'));
    expect(await runCommand(folder.path, 'lint')).toMatchObject({ status: 1 });
  });

  it('mends what is safe, byte for byte besides, tells what it mended, and has nothing to say afterwards', async () => {
    const text = [
      '# Ours.',
      'branch:   main   # sic',
      'components:',
      '  # Keep.',
      "  store: { retention: '30d',   replicas: 1 }",
      '  viewer: {}',
      '',
    ];
    folder.write({ ...clean, [PRODUCTION]: text.join('\r\n') });
    const { status, out, err } = await runCommand(folder.path, 'lint --fix --strict');
    expect({ status, out, err }).toEqual({
      status: 0,
      out: '1 environment, 2 components: no problems\n',
      err: `mended ${PRODUCTION}\n`,
    });
    const mended = text.map((line) => line.replace(/,\s+replicas: 1 }/, ' }'));
    expect(folder.read(PRODUCTION)).toBe(`${LINE.replace('\n', '\r\n')}${mended.join('\r\n')}`);
    expect(await runCommand(folder.path, 'lint --fix')).toMatchObject({ err: '' });
  });

  it('leaves a component on when the last of its knobs goes', async () => {
    folder.write({ ...clean, [PRODUCTION]: `${LINE}branch: main\ncomponents:\n  store:\n    replicas: 1\n` });
    expect(await runCommand(folder.path, 'lint --fix --strict')).toMatchObject({ status: 0 });
    const { environments } = { environments: folder.read(PRODUCTION) };
    expect(environments).toBe(`${LINE}branch: main\ncomponents:\n  store: {}\n`);
  });

  it('writes nothing without --fix, and no other file with it', async () => {
    folder.write({ ...clean, ...production('components: { store: { replicas: 1 } }') });
    const before = folder.list().filter((file) => !file.startsWith('.cache'));
    await runCommand(folder.path, 'lint');
    expect(folder.read(PRODUCTION)).toContain('replicas: 1');
    await runCommand(folder.path, 'lint --fix');
    expect(folder.list().filter((file) => !file.startsWith('.cache'))).toEqual(before);
  });

  it('narrows to an environment or a component', async () => {
    folder.write({ ...clean, ...production('components: { store: { replicas: 1 } }') });
    expect((await runCommand(folder.path, 'lint --component store')).out).toBe('1 component: no problems\n');
    expect((await runCommand(folder.path, 'lint --environment production')).out).toMatch(/2 warnings\n$/);
    expect(await runCommand(folder.path, 'lint --environment prod')).toMatchObject({ status: 2, out: '' });
  });

  it.each(['lint', 'validate'])('speaks SARIF and to GitHub as %s', async (verb) => {
    folder.write({ ...clean, ...production('components: {}\nslak: {}') });
    const sarif = JSON.parse((await runCommand(folder.path, `${verb} --format sarif`)).out);
    const { results } = sarif.runs[0] as { results: { ruleId: string; locations: object[] }[] };
    const result = results.find(({ ruleId }) => ruleId === 'unknown-field');
    expect(result?.locations).toMatchObject([
      {
        physicalLocation: {
          artifactLocation: { uri: PRODUCTION },
          region: { startLine: 3, startColumn: 1, endColumn: 5 },
        },
      },
    ]);
    const { out } = await runCommand(folder.path, `${verb} --format github`);
    expect(out.split('\n')[0]).toMatch(
      /^::error file=environments\/production\/environment.yaml,line=3,col=1,endColumn=5,title=unknown-field::/,
    );
  });

  it('explains a code with its page, one without a page by its wording, and tells one that is not there', async () => {
    expect((await runCommand(folder.path, 'lint --explain unused-file')).out).toMatch(/^# unused-file\n/);
    expect((await runCommand(folder.path, 'lint --explain shared-branch')).out).toMatch(
      /^# shared-branch\n\nError\. Branch "<branch>"/,
    );
    const { status, err } = await runCommand(folder.path, 'lint --explain unused-fil');
    expect({ status, told: err.includes('did you mean "unused-file"?') }).toEqual({ status: 2, told: true });
  });

  it('wants a workspace', async () => {
    const { status, err } = await runCommand(folder.path, 'lint');
    expect({ status, told: err.includes('no-workspace') }).toEqual({ status: 2, told: true });
  });
});

describe('a lint that has been done before', () => {
  const run = (line: string, tool = 'this') => runCommand(folder.path, line, { tool });
  const memory = () => folder.list().includes('.cache/gitops/lint.json');

  it('is answered from memory by the same program for the same sources, and for no others', async () => {
    folder.write(clean);
    const first = await run('lint');
    expect({ first, memory: memory() }).toEqual({
      first: { status: 0, out: '1 environment, 2 components: no problems\n', err: '' },
      memory: true,
    });
    // What the memory says is told, so it was asked.
    folder.write({ '.cache/gitops/lint.json': folder.read('.cache/gitops/lint.json').replace(':1,', ':7,') });
    expect((await run('lint')).out).toBe('7 environments, 2 components: no problems\n');
    expect((await run('lint', 'another')).out).toBe('1 environment, 2 components: no problems\n');
    folder.write({ [PRODUCTION]: `${LINE}branch: main\ncomponents:\n  store: { replicas: 1 }\n` });
    expect((await run('lint')).out).toContain('knob-repeats-default');
  });

  it('is not remembered with problems, in part, or where components read outside', async () => {
    folder.write({ ...clean, [PRODUCTION]: 'branch: main\ncomponents: {}\n' });
    await run('lint');
    folder.write(clean);
    await run('lint --component store');
    folder.write({ 'packages/components/store/more.js': 'module.exports = process.env;\n' });
    await run('lint');
    expect(memory()).toBe(false);
  });
});
