import { goDuration, parseDuration } from './duration';

describe('parseDuration', () => {
  it.each([
    ['500ms', 0.5],
    ['30s', 30],
    ['1h30m', 5400],
    ['15d', 1_296_000],
    ['2w', 1_209_600],
    ['1y', 31_536_000],
  ])('reads %s as %d seconds', (duration, seconds) => {
    expect(parseDuration(duration)).toBe(seconds);
  });

  it.each(['', '5', 'd', '1.5h', '5 m', '-1h', '1M'])('throws for %p', (duration) => {
    expect(() => parseDuration(duration)).toThrow(RangeError);
  });
});

describe('goDuration', () => {
  it.each([
    ['14d', '336h'],
    ['48h', '48h'],
    ['1w1d', '192h'],
    ['90m', '90m'],
    ['1m30s', '90s'],
    ['250ms', '0.25s'],
  ])('writes %s as %s', (duration, go) => {
    expect(goDuration(duration)).toBe(go);
  });
});
