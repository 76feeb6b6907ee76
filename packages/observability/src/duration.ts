const SECONDS: Readonly<Record<string, number>> = {
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 7 * 86_400,
  y: 365 * 86_400,
};

/** A duration in Prometheus' notation as seconds. @throws RangeError for what is none. */
export function parseDuration(duration: string): number {
  if (!/^([0-9]+(ms|[smhdwy]))+$/.test(duration)) throw new RangeError(`"${duration}" is no duration`);
  return [...duration.matchAll(/([0-9]+)(ms|[smhdwy])/g)].reduce(
    (sum, [, number, unit]) => sum + Number(number) * (SECONDS[unit ?? ''] ?? Number.NaN),
    0,
  );
}

/** The same duration for a program that reads Go's notation, which ends at hours: `14d` is `336h`. */
export function goDuration(duration: string): string {
  const seconds = parseDuration(duration);
  if (seconds % 3600 === 0) return `${seconds / 3600}h`;
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
