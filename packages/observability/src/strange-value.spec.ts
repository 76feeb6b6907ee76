import { strangeValue } from './strange-value';

describe('strangeValue', () => {
  it.each<[unknown, string]>([
    [{ loki: { limits: Number.NaN } }, 'NaN at loki.limits'],
    [{ loki: [1, Number.POSITIVE_INFINITY] }, 'Infinity at loki.1'],
    [{ loki: () => 1 }, 'a function at loki'],
    [{ loki: 1n }, 'a bigint at loki'],
    [{ loki: new Date(0) }, 'a Date at loki'],
    [Symbol('x'), 'a symbol'],
  ])('finds in %p %s', (value, found) => expect(strangeValue(value)).toBe(found));

  it('has nothing to say of what YAML can hold, and of what is left out', () => {
    expect(strangeValue({ a: [0, -1.5, '', null, true, undefined], b: {} })).toBeUndefined();
  });
});
