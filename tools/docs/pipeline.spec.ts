import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './read-documents';

const folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `.ci/run` where each program is a stand-in that prints and fails as told. */
function runWith(replies: Readonly<Record<string, string>>) {
  const place = mkdtempSync(join(folder, 'case-'));
  for (const name of ['.ci', 'bin', 'node_modules']) mkdirSync(join(place, name));
  copyFileSync(join(root, '.ci/run'), join(place, '.ci/run'));
  const cases = Object.entries(replies).map(([call, reply]) => `  '${call}'*) ${reply} ;;\n`);
  for (const program of ['npm', 'npx', 'node', 'go', 'git', 'tar']) {
    const script = `#!/bin/bash\ncase "${program} $*" in\n${cases.join('')}esac\nexit 0\n`;
    writeFileSync(join(place, 'bin', program), script, { mode: 0o755 });
  }
  // Both renders of a stand-in write nothing, and two folders that are not there do not differ for this one.
  writeFileSync(join(place, 'bin/diff'), '#!/bin/bash\n', { mode: 0o755 });
  const { status, stdout } = spawnSync('bash', [join(place, '.ci/run')], {
    encoding: 'utf8',
    env: { PATH: `${join(place, 'bin')}:/usr/bin:/bin` },
  });
  const lines = stdout.trimEnd().split('\n');
  return { status, last: lines.at(-1), failed: lines.filter((line) => line.startsWith('FAILED: ')) };
}

const passed = { 'npm test': 'echo "42 passed, 0 failed, 3 skipped"' };

describe('the pipeline', () => {
  it('ends with the counts of jest and succeeds', () => {
    expect(runWith(passed)).toEqual({ status: 0, last: '42 passed, 0 failed, 3 skipped', failed: [] });
  });

  it('fails with the counts of jest when specs fail', () => {
    const { status, last } = runWith({ 'npm test': 'echo "41 passed, 1 failed"; exit 1' });
    expect([status, last]).toEqual([1, '41 passed, 1 failed']);
  });

  it('goes on after a step that fails, and names it', () => {
    const result = runWith({ ...passed, 'npm run check:files': 'exit 1', 'npx gitops render': 'exit 2' });
    expect(result).toEqual({
      status: 1,
      last: '42 passed, 0 failed, 3 skipped',
      failed: ['FAILED: format and workspace', 'FAILED: two renders, the same bytes'],
    });
  });

  it('runs the specs even when types or lint end npm test early', () => {
    const result = runWith({ 'npm test': 'exit 1', 'npx jest': 'echo "42 passed, 0 failed"' });
    expect(result).toEqual({ status: 1, last: '42 passed, 0 failed', failed: ['FAILED: types, lint, specs'] });
  });

  it('stops when nothing can be installed, and counts that as a failure', () => {
    const { status, last } = runWith({ 'npm ci': 'exit 7' });
    expect([status, last]).toEqual([7, '0 passed, 1 failed']);
  });
});
