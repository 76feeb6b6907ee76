import { parseQuantity, scaleQuantity } from './quantity';

describe('parseQuantity', () => {
  it.each([
    ['250m', 0.25],
    ['2', 2],
    ['1.5', 1.5],
    ['10k', 10_000],
    ['1Mi', 1_048_576],
    ['1.5Gi', 1_610_612_736],
    ['1G', 1e9],
  ])('reads %s', (text, number) => {
    expect(parseQuantity(text)).toBe(number);
  });

  it.each(['', '10GB', '-1', '50mcpu', '1 Gi', 'Ki'])('refuses "%s"', (text) => {
    expect(() => parseQuantity(text)).toThrow(RangeError);
  });
});

describe('scaleQuantity', () => {
  it('keeps the unit', () => {
    expect(scaleQuantity('768Mi', 2)).toBe('1536Mi');
    expect(scaleQuantity('1.5Gi', 2)).toBe('3Gi');
    expect(scaleQuantity('1.1Gi', 3)).toBe('3.3Gi');
  });
});
