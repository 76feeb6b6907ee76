import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const FIRST = 30;
const LONGEST = 2_000;

/** Waits before another try, longer each time and never as long as others do. */
export async function backoff(attempt: number): Promise<void> {
  const most = Math.min(LONGEST, FIRST * 2 ** Math.min(attempt, 10));
  await sleep(randomInt(0, most));
}
