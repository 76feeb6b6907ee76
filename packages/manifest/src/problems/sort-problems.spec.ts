import type { Problem } from '../problem';
import { sortProblems } from './sort-problems';

const problem = (code: string, file: string, line?: number, column?: number, args = {}): Problem => ({
  code,
  severity: 'error',
  where: { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) },
  args,
});

describe('sortProblems', () => {
  it('sorts by file, line, column and code, whatever order they came in', () => {
    const sorted = [
      problem('z', 'a.yaml'),
      problem('z', 'a.yaml', 2, 9),
      problem('b', 'a.yaml', 10, 1),
      problem('c', 'a.yaml', 10, 1, { key: 'a' }),
      problem('c', 'a.yaml', 10, 1, { key: 'b' }),
      problem('a', 'a.yaml', 10, 2),
      problem('a', 'b.yaml', 1, 1),
    ];
    expect(sortProblems([...sorted].reverse())).toEqual(sorted);
  });

  it('tells the same problem once, and two problems of one place twice', () => {
    const one = problem('a', 'a.yaml', 1, 1, { key: 'x' });
    expect(sortProblems([one, { ...one }, problem('a', 'a.yaml', 1, 1, { key: 'y' })])).toHaveLength(2);
  });
});
