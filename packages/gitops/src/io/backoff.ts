import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const LEAST = 30;
/** So many others may be waiting for their turn, in the worst case. */
const MOST_TURNS = 16;

/**
 * Waits before another try, longer each time and never as long as others do. `took` is what one try takes, in
 * milliseconds: on a slow way, or a busy machine, others need longer too.
 */
export async function backoff(attempt: number, took: number): Promise<void> {
  const turns = Math.min(MOST_TURNS, 2 ** Math.min(attempt, 10));
  await sleep(randomInt(0, Math.max(LEAST, took) * turns));
}
