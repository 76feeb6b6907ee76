import { rmSync } from 'node:fs';
import { BRANCHES, type Faults, inTurns, killer, prepareFaults, PUBLISH, report } from './faulty-world';

let faults: Faults;
beforeAll(async () => void (faults = await prepareFaults()));
afterAll(() => faults.remove());

/** The tree that each branch must have in the end. */
async function goal(): Promise<{ readonly trees: readonly string[]; readonly boundaries: readonly string[] }> {
  const world = faults.makeWorld();
  const boundaries = await faults.boundaries(world, PUBLISH);
  const trees = BRANCHES.map((branch) => world.remote.git('rev-parse', `${branch}^{tree}`));
  world.remove();
  return { trees, boundaries };
}

interface Moment {
  /** Which boundary, from 1. */
  readonly at: number;
  readonly children: 'yes' | 'no';
  /** Milliseconds after it. */
  readonly delay?: number;
}

interface Counts {
  before: number;
  partial: number;
  after: number;
  locks: number;
}

async function kill({ at, children, delay }: Moment, trees: readonly string[], counts: Counts): Promise<void> {
  const { remote, source, remove } = faults.makeWorld();
  const tips = () => remote.git('rev-parse', ...BRANCHES).split('\n');
  const treesNow = () => remote.git('rev-parse', ...BRANCHES.map((branch) => `${branch}^{tree}`)).split('\n');
  const before = tips();
  await faults.run(source.path, PUBLISH, {
    ...{ NODE_OPTIONS: killer, FAULT_AT: String(at), FAULT_CHILDREN: children },
    ...(delay === undefined ? {} : { FAULT_DELAY: String(delay) }),
  });
  const where = { at, children, delay };
  // Read at once: what was not killed with us may go on.
  const [now, then] = [tips(), treesNow()];
  const states = BRANCHES.map((_, index) => {
    if (now[index] === before[index]) return 'before';
    return then[index] === trees[index] ? 'after' : 'between';
  });
  expect({ where, states }).toEqual({ where, states: expect.not.arrayContaining(['between']) });
  counts[states[0] !== states[1] ? 'partial' : (states[0] as 'before' | 'after')]++;

  let next = await faults.run(source.path, [...PUBLISH, '--timeout', '1']);
  if (next.text.includes('branch-locked')) {
    counts.locks++;
    // The remote's own process was killed with ours. Its lock is named, and a person removes it.
    expect(next.text).toContain('.lock');
    for (const left of remote.leftovers()) if (left.endsWith('.lock')) rmSync(left);
    next = await faults.run(source.path, PUBLISH);
  }
  expect({ where, ...next }).toEqual({ where, status: 0, text: expect.any(String) });
  expect(treesNow()).toEqual(trees);
  expect(remote.git('rev-parse', ...BRANCHES.map((branch) => `${branch}^`)).split('\n')).toEqual(before);
  expect(remote.git('fsck', '--strict', '--no-dangling')).toBe('');
  remove();
}

describe('a publication that is killed', () => {
  it('leaves each branch before or after, at whatever moment, and the next one finishes', async () => {
    const { trees, boundaries } = await goal();
    const counts = { before: 0, partial: 0, after: 0, locks: 0 };
    const all = boundaries.map((_, index): Moment => ({ at: index + 1, children: 'no' }));
    await inTurns(all, 2, (moment) => kill(moment, trees, counts));
    report(`killed alone at ${all.length} moments: ${JSON.stringify(counts)}`);
    expect(all.length).toBeGreaterThanOrEqual(50);
  });

  it('does so with all that it started, too, within a push as well', async () => {
    const { trees, boundaries } = await goal();
    const counts = { before: 0, partial: 0, after: 0, locks: 0 };
    const of = (pattern: RegExp) => boundaries.flatMap((what, index) => (pattern.test(what) ? [index + 1] : []));
    const pushed = of(/^push begun/)[0] ?? 0;
    const moments: Moment[] = [
      ...of(/ (begun|answers|ended)$/).map((at) => ({ at, children: 'yes' as const })),
      ...Array.from({ length: 12 }, (_, index) => ({ at: pushed, children: 'yes' as const, delay: 2 * index })),
    ];
    await inTurns(moments, 2, (moment) => kill(moment, trees, counts));
    report(`killed with its processes at ${moments.length} moments: ${JSON.stringify(counts)}`);
    expect(moments.length).toBeGreaterThanOrEqual(50);
  });
});
