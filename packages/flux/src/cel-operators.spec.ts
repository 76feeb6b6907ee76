import { all, and, different, equal, field, has, matches, more, not, or, size, type Truth } from './cel-operators';

const truths: readonly Truth[] = [true, false, undefined];

describe('the operators of CEL', () => {
  it.each([
    [and, [true, false, undefined, false, false, false, undefined, false, undefined]],
    [or, [true, true, true, true, false, undefined, true, undefined, undefined]],
  ])('%p absorbs an error where the other side decides', (operator, expected) => {
    expect(truths.flatMap((left) => truths.map((right) => operator(left, right)))).toEqual(expected);
  });

  it('not keeps an error', () => {
    expect(truths.map(not)).toEqual([false, true, undefined]);
  });

  it('has tells whether a field is set, null is not, and a default is', () => {
    expect([has({ a: '' }, 'a'), has({ a: null }, 'a'), has({}, 'a'), has({}, 'a', true)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(has(undefined, 'a', true)).toBeUndefined();
  });

  it('field reads a value, then its default, then fails', () => {
    expect([field({ a: 1 }, 'a', 2), field({}, 'a', 2), field({}, 'a'), field('text', 'a', 2)]).toEqual([
      1,
      2,
      undefined,
      undefined,
    ]);
  });

  it('comparisons keep an error', () => {
    expect([equal('a', 'a'), equal('a', 'b'), equal(undefined, 'a')]).toEqual([true, false, undefined]);
    expect([different('a', 'a'), different('a', 'b'), different('a', undefined)]).toEqual([false, true, undefined]);
    expect([more(2, 1), more(1, 1), more(undefined, 1)]).toEqual([true, false, undefined]);
  });

  it('size counts characters, items and entries', () => {
    expect([size('a😀'), size([1, 2, 3]), size({ a: 1 }), size(true), size(undefined)]).toEqual([
      2,
      3,
      1,
      undefined,
      undefined,
    ]);
  });

  it('matches and all fail on what is no text and no list', () => {
    expect([matches('abc', /^a/u), matches('b', /^a/u), matches(1, /^a/u)]).toEqual([true, false, undefined]);
    expect([all([], () => false), all([1, 2], (item) => item === 1), all('ab', () => true)]).toEqual([
      true,
      false,
      undefined,
    ]);
    expect(all([1, 2], (item) => (item === 1 ? undefined : true))).toBeUndefined();
    expect(all([1, 2], (item) => (item === 1 ? undefined : false))).toBe(false);
  });
});
