import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BRANCHES, type Faults, prepareFaults, PUBLISH, report } from './faulty-world';

const disk = mkdtempSync(join(tmpdir(), 'gitops-disk-'));
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]).status === 0;
if (!isMounted) report('full disks: skipped, nothing can be mounted here');
const itWithDisk = isMounted ? it : it.skip;

let faults: Faults;
beforeAll(async () => void (faults = await prepareFaults()));
afterAll(() => {
  faults.remove();
  if (isMounted) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true });
});
beforeEach(() => {
  for (const name of ['filler', 'config.git', 'cache']) rmSync(join(disk, name), { recursive: true, force: true });
});

/** Leaves no room but for some kilobytes. */
function fill(): void {
  const filler = join(disk, 'filler');
  let size = 4 * 1024 * 1024;
  for (; size > 1024; size /= 2) {
    try {
      writeFileSync(filler, Buffer.alloc(size, 1), { flag: 'a' });
    } catch {
      continue;
    }
  }
}

describe('a full disk', () => {
  itWithDisk('of the remote is named, and the next publication finishes', async () => {
    const { remote, source, remove } = faults.makeWorld();
    cpSync(remote.path, join(disk, 'config.git'), { recursive: true });
    const line = PUBLISH.map((word) => (word === '../config.git' ? join(disk, 'config.git') : word));
    fill();
    const { status, text } = await faults.run(source.path, line);
    expect([status, text]).toEqual([2, expect.stringMatching(/No space left|push-refused|remote-fails/)]);
    rmSync(join(disk, 'filler'));
    expect((await faults.run(source.path, line)).status).toBe(0);
    remove();
  });

  itWithDisk('of the cache is named, and changes nothing', async () => {
    const { remote, source, remove } = faults.makeWorld();
    const before = remote.git('rev-parse', ...BRANCHES);
    const cache = join(source.path, '.cache/gitops/remotes');
    rmSync(cache, { recursive: true, force: true });
    mkdirSync(join(disk, 'cache'));
    symlinkSync(join(disk, 'cache'), cache);
    fill();
    const { status, text } = await faults.run(source.path, PUBLISH);
    expect([status, text]).toEqual([2, expect.stringMatching(/no space|No space|cache-fails|remote-/)]);
    expect(remote.git('rev-parse', ...BRANCHES)).toBe(before);
    rmSync(join(disk, 'filler'));
    expect((await faults.run(source.path, PUBLISH)).status).toBe(0);
    remove();
  });
});
