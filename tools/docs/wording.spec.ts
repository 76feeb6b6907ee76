import { readDocuments } from './read-documents';

const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['a path of somebody’s machine', /(^|[\s`"'(=])\/(work|home|Users|root)\/|[A-Z]:\\Users/m],
  ['something left to do', /\b(TODO|FIXME|TBD|to be filled|lorem ipsum)\b/i],
  [
    'a marketing word',
    /\b(powerful|seamless(ly)?|robust|cutting-edge|blazing(ly)?|leverag(e|es|ing)|simply|effortless(ly)?)\b/i,
  ],
  ['trailing space', /[ \t]$/m],
  ['a tab', /^ *\t/m],
];

describe('the wording of the documents', () => {
  it.each(readDocuments().map((one) => [one.path, one.text] as const))('is clean in %s', (_, text) => {
    const found = FORBIDDEN.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
    expect(found).toEqual([]);
  });

  it.each([
    ['see /home/me/x', 'a path of somebody’s machine'],
    ['(to be filled)', 'something left to do'],
    ['it simply works', 'a marketing word'],
  ])('is told in "%s"', (text, name) => {
    expect(FORBIDDEN.filter(([, pattern]) => pattern.test(text)).map(([one]) => one)).toEqual([name]);
  });
});
