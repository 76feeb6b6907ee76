import { mergeValues } from './merge-values';

describe('mergeValues', () => {
  it('merges objects at any depth', () => {
    expect(mergeValues({ a: { b: { c: 1, d: 2 } } }, { a: { b: { d: 3 }, e: 4 } })).toEqual({
      a: { b: { c: 1, d: 3 }, e: 4 },
    });
  });

  it('replaces lists and scalars as a whole', () => {
    expect(mergeValues({ list: [1, 2, 3], one: 1 }, { list: [4], one: { b: 2 } })).toEqual({
      list: [4],
      one: { b: 2 },
    });
  });

  it('keeps null, so that Helm drops the default of the chart', () => {
    expect(mergeValues({ probe: { port: 1 } }, { probe: null })).toEqual({ probe: null });
  });

  it('lets an object replace null', () => {
    expect(mergeValues({ probe: null }, { probe: { port: 1 } })).toEqual({ probe: { port: 1 } });
  });

  it('leaves a value alone where the stronger side says undefined', () => {
    expect(mergeValues({ a: 1 }, { a: undefined })).toEqual({ a: 1 });
  });

  it('changes neither side and hands on what it need not touch', () => {
    const weaker = { kept: { a: 1 }, changed: { b: 1 } };
    const merged = mergeValues(weaker, { changed: { b: 2 } });
    expect(weaker).toEqual({ kept: { a: 1 }, changed: { b: 1 } });
    expect(merged['kept']).toBe(weaker.kept);
  });
});
