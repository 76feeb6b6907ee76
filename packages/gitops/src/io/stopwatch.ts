/** Starts to measure; the function gives the whole milliseconds since then. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => Math.round(performance.now() - start);
}
