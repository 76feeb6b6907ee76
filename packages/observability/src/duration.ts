import { parseDurationText } from '@254carbon/manifest';
import { DURATION } from './knob';

const NOTATION = new RegExp(DURATION);

/** A duration in Prometheus' notation as seconds. @throws RangeError for what no knob takes. */
export function parseDuration(duration: string): number {
  const seconds = NOTATION.test(duration) ? parseDurationText(duration) : undefined;
  if (seconds === undefined) throw new RangeError(`"${duration}" is no duration`);
  return seconds;
}

/** The same duration for a program that reads Go's notation, which ends at hours: `14d` is `336h`. */
export function goDuration(duration: string): string {
  const seconds = parseDuration(duration);
  if (seconds % 3600 === 0) return `${seconds / 3600}h`;
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
