import type { Metric } from '@254carbon/observability';

/** Long enough to be a word's stem: `ingestion` finds `ingester`. */
const STEM = 5;

/**
 * The metrics that a name speaks of, most words first; where it speaks of none, those that stand first. Times of day and
 * parts of histograms that say nothing alone are left out.
 */
export function chooseMetrics(metrics: readonly Metric[], name: string, component: string): readonly Metric[] {
  const words = wordsOf(name).filter((word) => !wordsOf(component).includes(word));
  const usable = metrics.filter((metric) => !/_(timestamp(_seconds)?|sum|count|info|created)$/.test(metric.name));
  const scored = usable.map((metric) => ({
    metric,
    score: words.filter((word) => metric.name.includes(word.slice(0, STEM))).length,
  }));
  const spoken = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return (spoken.length > 0 ? spoken : scored).map(({ metric }) => metric);
}

/** Words of a name in any of its spellings. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2);
}
