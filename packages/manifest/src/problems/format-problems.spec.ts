import { countProblems, formatProblems } from './format-problems';
import { raise, type Problem, type Rules } from '../problem';

const rules = {
  'unknown-chart-value': {
    severity: 'error',
    problem: ({ chart, value }: { chart: string; value: string; suggestion: string }) =>
      `${chart} has no value "${value}".`,
    fix: ({ suggestion }: { chart: string; value: string; suggestion: string }) => `did you mean "${suggestion}"?`,
  },
  'off-component': {
    severity: 'warning',
    problem: ({ name }: { name: string }) => `The component ${name} is off.`,
    fix: () => 'turn it on.',
  },
} satisfies Rules;

const file = 'environments/production/values/loki.yaml';
const source = 'singleBinary:\n  replica: 3\n';
const args = { chart: 'loki 18.11.0', value: 'singleBinary.replica', suggestion: 'singleBinary.replicas' };
const unknown = raise(rules, 'unknown-chart-value', { file, line: 2, column: 3, length: 7 }, args);
const off = raise(rules, 'off-component', { file: 'environments/production/values/tempo.yaml' }, { name: 'tempo' });
const format = (problems: readonly Problem[], colour = false) =>
  formatProblems(problems, { rules, colour, sourceOf: (name) => (name === file ? source : undefined) });

describe('formatProblems', () => {
  it('tells what, where and how to mend it, and counts', () => {
    expect(format([off, unknown])).toBe(`environments/production/values/loki.yaml:2:3  error  unknown-chart-value
  loki 18.11.0 has no value "singleBinary.replica".
  Fix: did you mean "singleBinary.replicas"?
  2 |   replica: 3
    |   ^^^^^^^

environments/production/values/tempo.yaml  warning  off-component
  The component tempo is off.
  Fix: turn it on.

1 error, 1 warning
`);
  });

  it('sorts by place and tells each problem once', () => {
    const first = { ...unknown, where: { file, line: 1, column: 1 } };
    const places = format([unknown, off, first, { ...unknown }])
      .split('\n')
      .filter((line) => line.startsWith('environments'))
      .map((line) => line.split('  ')[0]);
    expect(places).toEqual([`${file}:1:1`, `${file}:2:3`, 'environments/production/values/tempo.yaml']);
  });

  it('names the object where there is no line', () => {
    const { code, severity } = unknown;
    const lineless = { code, severity, args, where: { file, object: 'HelmRelease flux-system/loki' } };
    expect(format([lineless])).toContain(
      `${file}  error  unknown-chart-value\n  HelmRelease flux-system/loki: loki 18.11.0 has no`,
    );
    expect(format([unknown])).not.toContain('HelmRelease');
  });

  it('reads each source once, and does without one', () => {
    const sourceOf = jest.fn(() => source);
    const more = { ...unknown, where: { file, line: 1, column: 1 } };
    formatProblems([unknown, more], { rules, sourceOf });
    expect(sourceOf).toHaveBeenCalledTimes(1);
    expect(formatProblems([unknown], { rules })).toMatch(/singleBinary.replicas"\?\n\n1 error\n$/);
  });

  it('uses colours only when asked', () => {
    const escapes = /\u001b\[[0-9]+m/g;
    expect(format([unknown, off])).not.toMatch(escapes);
    expect(format([unknown, off], true)).toMatch(escapes);
    expect(format([unknown, off], true).replace(escapes, '')).toBe(format([unknown, off]));
  });

  it('shows what came from a file without its control characters and secrets', () => {
    const evil = raise(rules, 'off-component', { file }, { name: '\u001b[2J https://me:hunter2@x' });
    expect(format([evil])).toContain('\\u001b[2J https://me:*** (masked)@x is off');
  });

  it('throws for a code without a rule, which is a mistake of ours', () => {
    expect(() => format([{ ...off, code: 'no-such' }])).toThrow('no-such');
  });
});

describe('countProblems', () => {
  it.each([
    [0, 0, 'no problems'],
    [1, 0, '1 error'],
    [3, 1, '3 errors, 1 warning'],
    [0, 2, '2 warnings'],
  ])('says of %d errors and %d warnings: %3$s', (errors, warnings, text) => {
    const problems = [...Array<Problem>(errors).fill(unknown), ...Array<Problem>(warnings).fill(off)];
    expect(countProblems(problems)).toBe(text);
  });
});
