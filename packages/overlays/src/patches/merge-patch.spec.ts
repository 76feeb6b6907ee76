import { mergePatch } from './merge-patch';

describe('mergePatch', () => {
  it('merges objects, and null deletes', () => {
    expect(mergePatch({ a: { b: 1, c: 2 }, d: 3 }, { a: { b: null, e: 4 } })).toEqual({ a: { c: 2, e: 4 }, d: 3 });
  });

  it('merges lists of named things by name and appends new ones', () => {
    const list = [
      { name: 'one', image: 'a' },
      { name: 'two', image: 'b' },
    ];
    expect(mergePatch(list, [{ name: 'two', image: 'c' }, { name: 'three' }])).toEqual([
      { name: 'one', image: 'a' },
      { name: 'two', image: 'c' },
      { name: 'three' },
    ]);
  });

  it('replaces other lists', () => {
    expect(mergePatch({ args: ['a', 'b'] }, { args: ['c'] })).toEqual({ args: ['c'] });
  });

  it('leaves no null behind where an object is new', () => {
    expect(mergePatch({}, { a: { b: null, c: 1 } })).toEqual({ a: { c: 1 } });
  });

  it('does not change its input', () => {
    const value = { a: { b: 1 }, kept: {} };
    const merged = mergePatch(value, { a: { b: 2 } }) as typeof value;
    expect(value).toEqual({ a: { b: 1 }, kept: {} });
    expect(merged.kept).toBe(value.kept);
  });
});
