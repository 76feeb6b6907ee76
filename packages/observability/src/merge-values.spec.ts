import { mergeValues } from './merge-values';

describe('mergeValues', () => {
  it('merges objects, replaces lists and scalars, and skips what is undefined', () => {
    const base = { a: { b: 1, c: [1, 2], d: 'x' }, e: true };
    expect(mergeValues(base, { a: { b: 2, c: [3], d: undefined }, e: { f: null } })).toEqual({
      a: { b: 2, c: [3], d: 'x' },
      e: { f: null },
    });
    expect(base).toEqual({ a: { b: 1, c: [1, 2], d: 'x' }, e: true });
  });
});
