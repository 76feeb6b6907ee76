import { parseYaml } from './parse-yaml';
import { manifestRules } from '../rules';
import { syntaxCauseOf, syntaxCauses, type SyntaxCause } from './syntax-causes';

/** For each cause a text, and where it should be mended. */
const cases: [SyntaxCause, string, string][] = [
  ['conflict-marker', 'a:\n<<<<<<< HEAD\n  b: 1\n=======\n  b: 2\n>>>>>>> other\n', '2:1'],
  ['conflict-marker', 'a: 1\r\n<<<<<<< HEAD\r\nb: 1\r\n=======\r\n>>>>>>> x\r\n', '2:1'],
  ['tab-indentation', 'a:\n\tb: 1\n', '2:1'],
  ['tab-indentation', 'a:\n  b: 1\n\tc: 2\n', '3:1'],
  ['indentation', 'a:\n  b: 1\n c: 2\n', '3:2'],
  ['indentation', '- a: 1\n b: 2\n', '2:2'],
  ['colon-in-text', 'summary: Loki: no logs\n', '1:14'],
  ['text-before-key', 'spec\nreplicas: 3\n', '2:9'],
  ['text-after-quote', 'a: "b" c\n', '1:8'],
  ['list-behind-key', 'a: - b\n', '1:4'],
  ['reserved-character', 'channel: @here\n', '1:10'],
  ['reserved-character', 'a: 1\nload: %user\n', '2:7'],
  ['reserved-character', 'a: `x`\n', '1:4'],
  ['missing-colon', 'a: 1\nb\n', '2:2'],
  ['colon-without-space', '"a":b\n', '1:5'],
  ['open-quote', 'a: 1\nb: "c\nd: 2\n', '2:4'],
  ['open-quote', "a: ['b', 'c]\nd: 1\n", '1:10'],
  ['open-bracket', 'a: 1\nb: [c, [d]\ne: 2\n', '2:4'],
  ['open-bracket', 'a: {b: 1\n', '1:4'],
  ['missing-comma', 'a: ["b" "c"]\n', '1:9'],
  ['missing-comma', 'a: [b,, c]\n', '1:7'],
  ['escape', 'a: "\\d+"\n', '1:6'],
  ['escape', 'a: "\\u00g0"\n', '1:9'],
  ['block-header', 'a: |text\n', '1:5'],
  ['too-deep', '['.repeat(200), '1:100'],
  ['anchor', 'a: & b\n', '1:5'],
  ['anchor', 'a: * b\n', '1:5'],
  ['tag', 'a: !<x y\n', '2:1'],
  ['directive', '%YAML 9\n---\na: 1\n', '1:8'],
];

describe('a text that is not YAML', () => {
  it.each(cases)('is refused with one problem, %s: %j', (cause, text, at) => {
    const { documents, problems } = parseYaml(text, 'x.yaml');
    expect(documents).toEqual([]);
    expect(problems.map(({ code, args, where }) => [code, args['cause'], `${where.line}:${where.column}`])).toEqual([
      ['yaml-syntax', cause, at],
    ]);
  });

  it('has each cause that is worded, but for what only comes from texts in memory', () => {
    const shown = new Set<string>(cases.map(([cause]) => cause));
    const rest = Object.keys(syntaxCauses).filter((cause) => !shown.has(cause));
    expect(rest).toEqual(['character-not-allowed', 'unexpected']);
    expect(parseYaml('a: \ud800\n', 'x.yaml').problems[0]?.args).toEqual({ cause: 'character-not-allowed' });
  });

  it('is told in our own words', () => {
    const args = { cause: 'open-quote' } as const;
    expect(manifestRules['yaml-syntax'].problem(args)).toBe('A quote is opened and never closed.');
    expect(manifestRules['yaml-syntax'].fix(args)).toContain('closing quote');
  });

  it('falls back to a general wording for a message that it never met', () => {
    expect(syntaxCauseOf('something new')).toBe('unexpected');
  });
});
