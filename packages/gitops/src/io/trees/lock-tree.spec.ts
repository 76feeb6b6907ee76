import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockTree } from './lock-tree';
import { processIdentity } from './process-identity';
import { useTemporaryFolder } from '../testing/temporary-folder';

const folder = useTemporaryFolder();
const locks = () =>
  readdirSync(join(folder.path, '.render'), { recursive: true }).filter((name) => /lock.*\//.test(`${name}`));

function leaveLock(identity: string): string {
  const path = join(folder.path, '.render/.local.lock', `${identity}.00000000`);
  mkdirSync(join(folder.path, '.render/.local.lock'), { recursive: true });
  writeFileSync(path, '');
  return path;
}

const place = processIdentity().split('.')[0];

describe('lockTree', () => {
  it('lets one in at a time and leaves nothing behind', async () => {
    let inside = 0;
    let most = 0;
    const enter = async () => {
      const lock = await lockTree(folder.path, 'local', 20_000);
      if (!('release' in lock)) throw new Error('refused');
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside--;
      lock.release();
    };
    await Promise.all(Array.from({ length: 8 }, enter));
    expect(most).toBe(1);
    expect(locks()).toEqual([]);
  });

  it('does not keep writers of different trees from each other', async () => {
    const a = await lockTree(folder.path, 'local', 0);
    const b = await lockTree(folder.path, 'local-2', 0);
    expect(['release' in a, 'release' in b]).toEqual([true, true]);
  });

  it('says who holds it when the patience is over', async () => {
    const other = spawn('sleep', ['60']);
    const path = leaveLock(`${place}.${other.pid}.${startOf(other.pid ?? 0)}`);
    expect(await lockTree(folder.path, 'local', 20)).toEqual({ holder: `process ${other.pid}`, lock: path });
    other.kill('SIGKILL');
    expect(locks()).toHaveLength(1);
  });

  it('takes over from a process that ended', async () => {
    const { pid } = spawnSync('true');
    const path = leaveLock(`${place}.${pid}.1`);
    expect('release' in (await lockTree(folder.path, 'local', 0))).toBe(true);
    expect(existsSync(path)).toBe(false);
  });

  it('takes over from a process whose number another one has by now', async () => {
    leaveLock(`${place}.${process.ppid}.1`);
    expect('release' in (await lockTree(folder.path, 'local', 0))).toBe(true);
  });

  it('respects a lock of another machine until it is old', async () => {
    const path = leaveLock('ffffffff.1.1');
    expect(await lockTree(folder.path, 'local', 0)).toEqual({ holder: 'process 1 of another machine', lock: path });
    utimesSync(path, 1, 1);
    expect('release' in (await lockTree(folder.path, 'local', 0))).toBe(true);
  });
});

function startOf(pid: number): string {
  const { stdout } = spawnSync('cat', [`/proc/${pid}/stat`], { encoding: 'utf8' });
  return stdout.slice(stdout.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
