/** Milliseconds since 1970. */
export function now(): number {
  return Date.now();
}

/** `2026-11-25`, in UTC. */
export function utcDay(): string {
  return new Date().toISOString().slice(0, 10);
}
