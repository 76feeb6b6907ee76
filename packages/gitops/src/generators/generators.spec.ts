import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeNxWorkspace, runNx } from '../io/testing/nx-workspace';
import { sampleFiles } from '../io/testing/sample-files';
import { useTemporaryFolder } from '../io/testing/temporary-folder';
import { runCommand } from '../testing/run-command';

/** The generators as Nx runs them, from the sources, on what this project ships. */
const PRETTIER = '.prettierrc.json';
const folder = useTemporaryFolder();

/** What people edit; the rest of the copy is of no interest to git. */
const OURS = ['environments', 'packages/components'];
const status = () => git('status', '--porcelain', '--untracked-files=all', '--', ...OURS);

const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: folder.path,
    encoding: 'utf8',
  });

const g = async (line: string) => {
  const { status, text } = await runNx(folder.path, ['g', ...line.split(' '), '--no-interactive'], {
    NX_SKIP_FORMAT: 'false',
  });
  return { status, text };
};

const trees = async () => {
  const { status } = await runCommand(folder.path, 'render');
  expect(status).toBe(0);
  const paths = folder.list().filter((path) => path.startsWith('dist/gitops/') && !path.includes('/.render/'));
  return new Map(paths.map((path) => [path, folder.read(path)]));
};

it('takes Loki out and puts it back without a trace, and adds an environment, as a new user does', async () => {
  const prettier = readFileSync(join(__dirname, '../../../..', PRETTIER), 'utf8');
  makeNxWorkspace(folder.path, { ...sampleFiles(), [PRETTIER]: prettier });
  git('init', '--quiet');
  git('add', ...OURS);
  git('commit', '--quiet', '--message', 'before');
  const before = await trees();

  const tried = await g('@254carbon/gitops:remove loki --dry-run');
  expect(tried.text).toMatch(/DELETE packages\/components\/loki\/component\.ts/);
  expect(status()).toBe('');

  const removed = await g('@254carbon/gitops:remove loki');
  const printed = [...removed.text.matchAll(/^(?:CREATE|UPDATE|DELETE) (\S+)/gm)].map(([, path = '']) => path);
  const touched = status()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(3));
  expect(touched.filter((path) => !printed.includes(path))).toEqual([]);
  expect((await runCommand(folder.path, 'validate')).out).toContain('no problems');

  expect((await g('@254carbon/gitops:component loki')).status).toBe(0);
  // The sample has no specs of components, which Jest would run.
  expect(status()).toBe('?? packages/components/loki/component.spec.ts\n');
  expect(await trees()).toEqual(before);

  expect((await g('@254carbon/gitops:environment qa --from staging --branch qa')).status).toBe(0);
  expect((await runCommand(folder.path, 'render --environment qa')).out).toMatch(/^qa +qa +6 /m);

  const refused = await g('@254carbon/gitops:remove prometheus');
  expect(refused.status).toBe(1);
  expect(refused.text).toContain('still-needed');
  expect(refused.text).not.toMatch(/^ +at /m);
});
