import type { Metric } from '@254carbon/observability';

/** A panel as both forms of a dashboard write it. */
export interface PanelPlan {
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly expr: string;
  readonly legend: string;
}

/** How a metric is best looked at, by the ending that Prometheus' naming gives it. */
export function panelOf({ name, source }: Metric, component: string, namespace: string): PanelPlan {
  const of = `${name}{namespace="${namespace}"}`;
  const words = titleOf(name, component);
  const base = { legend: '{{pod}}', description: `\`${name}\` of ${source}.` };
  if (name.endsWith('_bucket')) {
    const expr = `histogram_quantile(0.99, sum by (le) (rate(${of}[$__rate_interval])))`;
    const unit = name.includes('_bytes') ? 'bytes' : 's';
    return { ...base, title: `${words}: 99 of 100 are below`, unit, expr, legend: '99 %' };
  }
  if (name.endsWith('_total')) {
    const unit = name.includes('_bytes') ? 'Bps' : name.includes('_seconds') ? 'percentunit' : 'cps';
    return { ...base, title: `${words} a second`, unit, expr: `sum by (pod) (rate(${of}[$__rate_interval]))` };
  }
  const unit = name.includes('_bytes') ? 'bytes' : name.endsWith('_seconds') ? 's' : 'short';
  return { ...base, title: words, unit, expr: `sum by (pod) (${of})` };
}

/** `loki_distributor_bytes_received_total` is "Distributor bytes received" on a dashboard of Loki. */
function titleOf(metric: string, component: string): string {
  const words = metric
    .replace(/_(total|bucket|seconds_bucket|bytes_bucket)$/, '')
    .split('_')
    .filter((word) => word !== component);
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
