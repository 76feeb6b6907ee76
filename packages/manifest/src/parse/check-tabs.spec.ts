import { parseYaml } from './parse-yaml';

const placesOf = (text: string) =>
  parseYaml(text, 'x.yaml').problems.map(({ args, where }) => [args['cause'], where.line, where.column]);

/** Verdicts of sigs.k8s.io/yaml 1.6.0. */
describe('checkTabs', () => {
  it.each([
    ['on a blank line', 'a: 1\n\t\nb: 2\n', 2, 1],
    ['on a blank line after spaces', 'a:\n  b: 1\n  \t\n  c: 2\n', 3, 3],
    ['before a comment', 'a: 1\n\t# note\nb: 2\n', 2, 1],
    ['after the dash of a list', 'a:\n-\tb\n', 2, 2],
    ['at the end', 'a: 1\n\t\n', 2, 1],
    ['after brackets that are closed', 'a: {b: 1}\n\t\nc: 2\n', 2, 1],
  ])('refuses a tab %s', (_name, text, line, column) => {
    expect(placesOf(text)).toEqual([['tab-indentation', line, column]]);
  });

  it.each([
    ['after a colon', 'a:\tb\n'],
    ['at the end of a line', 'a: b\t\nc: d \t# note\n'],
    ['in a literal block', 'a: |\n  b\n  \tc\n\n  d\n'],
    ['in quotes', 'a: "b\n\tc"\n'],
    ['in JSON', '{\n\t"a": [\n\t\t1,\n\t\t2\n\t],\n\t"b": {}\n}\n'],
    ['in brackets of YAML', 'a: {\n  b: 1\n\t}\nc: 2\n'],
  ])('accepts a tab %s', (_name, text) => {
    expect(placesOf(text)).toEqual([]);
  });

  it('tells several, but not each of a thousand', () => {
    expect(placesOf('a: 1\n\t\nb: 2\n\t\n')).toHaveLength(2);
    expect(placesOf(`a: 1\n${'\t\n'.repeat(1000)}`)).toHaveLength(20);
  });
});
