import type { DangerView } from './diff-report';
import { groupDangers } from './group-dangers';

function told(object: string, more: Partial<DangerView> = {}, environments = ['production']) {
  const fix = `let go of it first:\n  annotate it\n  kubectl describe pvc ${object}`;
  const danger = {
    code: 'data-deleted',
    harm: 'data',
    object,
    file: 'a.yaml',
    path: '',
    why: 'Gone.',
    lost: 'All.',
    fix,
  };
  return { environments, files: ['a.yaml'], what: { ...danger, ...more } as DangerView };
}

describe('groupDangers', () => {
  it('explains once what several objects share, and keeps the command of each', () => {
    expect(groupDangers([told('a'), told('b'), told('c')])).toEqual([
      expect.objectContaining({
        objects: ['a', 'b', 'c'],
        what: expect.objectContaining({
          fix: 'let go of it first:\n  annotate it\n  kubectl describe pvc a\n  kubectl describe pvc b\n  kubectl describe pvc c',
        }),
      }),
    ]);
  });

  it('tells a way out of one line once, and only where it is the same', () => {
    const fixes = (...all: string[]) => groupDangers(all.map((fix, index) => told(`x${index}`, { fix })));
    expect(fixes('none.', 'none.').map(({ objects, what }) => [objects, what.fix])).toEqual([[['x0', 'x1'], 'none.']]);
    expect(fixes('use a.', 'use b.')).toHaveLength(2);
  });

  it('keeps apart what differs in its code, its reason, its loss or its environments, in the given order', () => {
    const others = [told('b', { code: 'prune' }), told('c', { why: 'Else.' }), told('d', { lost: 'Half.' })];
    const groups = groupDangers([told('a'), ...others, told('e', {}, ['staging']), told('f')]);
    expect(groups.map(({ objects }) => objects)).toEqual([['a', 'f'], ['b'], ['c'], ['d'], ['e']]);
  });
});
