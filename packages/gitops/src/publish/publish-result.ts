import type { Problem } from '@254carbon/manifest';
import type { Environment } from '@254carbon/overlays';
import type { Verdict } from '../verdict';
import type { PublishRow } from './publish-row';

/** How a publication ended. */
export interface PublishResult {
  readonly verdict: Verdict;
  readonly rows: readonly PublishRow[];
  /** What kept everything from going out. What is wrong with one environment stands in its row. */
  readonly problems: readonly Problem[];
  /** Environments whose branch was made. */
  readonly started: readonly Environment[];
  sourceOf(file: string): string | undefined;
}

/** The result where nothing was tried. */
export function unpublished(
  verdict: Verdict,
  problems: readonly Problem[],
  sourceOf: PublishResult['sourceOf'] = () => undefined,
): PublishResult {
  return { verdict, rows: [], started: [], problems, sourceOf };
}

export function verdictOf(rows: readonly PublishRow[]): Verdict {
  if (rows.some(({ outcome }) => outcome === 'failed')) return 'failed';
  return rows.some(({ outcome }) => outcome === 'refused') ? 'found' : 'clean';
}
