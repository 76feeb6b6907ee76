/** Text to stand instead of a range of another. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Ranges must not overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const backwards = [...splices].sort((a, b) => b.from - a.from || b.to - a.to);
  return backwards.reduce((result, { from, to, text: put }) => result.slice(0, from) + put + result.slice(to), text);
}
