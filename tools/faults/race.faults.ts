import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { openSourceCheckout } from '../../packages/gitops/src/io/git/testing/source-checkout';
import { type Faults, inTurns, killer, note, prepareFaults, PUBLISH, report } from './faulty-world';

let faults: Faults;
beforeAll(async () => void (faults = await prepareFaults()));
afterAll(() => faults.remove());

const PUBLISHERS = 20;
const PUBLICATIONS = 20;

describe('publishers at once', () => {
  it('lose nothing and force nothing: every publication of each is one commit in a line', async () => {
    const { remote, source, remove } = faults.makeWorld();
    const folders = Array.from({ length: PUBLISHERS }, (_, index) => `${source.path}-${index}`);
    for (const folder of folders) cpSync(source.path, folder, { recursive: true });
    const start = Date.now();
    const line = [...PUBLISH, '--environment', 'local', '--timeout', '200', '--format', 'json'];
    const script = join(__dirname, 'publish-often.cjs');
    const results = await Promise.all(
      folders.map((folder, index) => faults.runScript(script, folder, [String(PUBLICATIONS), `p${index}`, ...line])),
    );
    expect(results.filter(({ status }) => status !== 0)).toEqual([]);
    const commits = results.flatMap(({ text }) => text.trimEnd().split('\n'));
    const listed = remote.git('rev-list', '--first-parent', 'development').split('\n');
    const all = remote.git('rev-list', 'development').split('\n');
    expect(new Set(commits).size).toBe(PUBLISHERS * PUBLICATIONS);
    expect(listed).toEqual(all);
    expect(new Set(listed)).toEqual(new Set([...commits, listed.at(-1)]));
    expect(remote.git('fsck', '--strict', '--no-dangling')).toBe('');
    report(
      `${commits.length} publications by ${PUBLISHERS} at once: ${listed.length - 1} commits, linear, ${((Date.now() - start) / 1000).toFixed(0)} s`,
    );
    remove();
  });

  it('never let an older source win, at whatever moment the newer one is published', async () => {
    const world = faults.makeWorld();
    const boundaries = await faults.boundaries(world, PUBLISH);
    world.remove();
    const counts = { refused: 0, overtaken: 0 };
    const moments = [...boundaries.keys()].filter((index) => index % 3 === 0);
    await inTurns(moments, 2, async (index) => {
      const { remote, source, remove } = faults.makeWorld();
      cpSync(source.path, `${source.path}-newer`, { recursive: true });
      const newer = openSourceCheckout(`${source.path}-newer`);
      newer.commit(note('newer'));
      // Known in the older one's checkout or not, it is newer.
      if (index % 2 === 0) source.git('fetch', '--quiet', newer.path, 'main');
      const older = await faults.run(source.path, PUBLISH, {
        NODE_OPTIONS: killer,
        FAULT_AT: String(index + 1),
        FAULT_COMMAND: JSON.stringify(faults.command(...PUBLISH)),
        FAULT_FOLDER: newer.path,
      });
      for (const branch of ['development', 'main']) {
        expect([
          index,
          remote.git('log', '-1', '--format=%(trailers:key=Gitops-Source,valueonly)', branch).trim(),
        ]).toEqual([index, newer.git('rev-parse', 'HEAD')]);
      }
      if (older.status === 0) counts.overtaken++;
      else {
        counts.refused++;
        expect([older.status, older.text]).toEqual([1, expect.stringContaining('--accept older-source')]);
      }
      remove();
    });
    report(`an older source against a newer one at ${moments.length} moments: ${JSON.stringify(counts)}`);
    expect(counts.refused).toBeGreaterThan(0);
  });
});
