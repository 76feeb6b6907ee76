import type { Component } from '@254carbon/observability';
import { chooseMetrics, wordsOf } from '../choose-metrics';
import type { ComponentFacts } from '../component-facts';

/** What is wrong, as a rule says it, and the histories that it is tried with. */
export interface Condition {
  readonly expr: string;
  readonly for: string;
  readonly summary: string;
  readonly description: string;
  readonly trial: {
    readonly at: string;
    readonly series: readonly { readonly series: string; readonly fires: string; readonly silent: string }[];
    readonly labels: Readonly<Record<string, string>>;
    /** As they read when it fires. */
    readonly summary: string;
    readonly description: string;
  };
}

/** The condition that a name speaks of: down, a full disk, or a metric that the component has. */
export function conditionOf(name: string, { name: component, title }: Component, facts: ComponentFacts): Condition {
  const words = wordsOf(name);
  const speaksOf = (...about: readonly string[]) => about.some((word) => words.includes(word));
  if (speaksOf('disk', 'volume', 'storage', 'full')) return fullDisk(component, title, facts);
  const [metric] = chooseMetrics(facts.metrics, name, component).filter((one) => !one.name.endsWith('_bucket'));
  if (speaksOf('down', 'absent', 'missing') || metric === undefined) return down(title, facts);
  return metric.name.endsWith('_total') ? counted(metric.name, title, facts) : high(metric.name, title, facts);
}

function down(title: string, { job, namespace }: ComponentFacts): Condition {
  const labels = { job, namespace, pod: `${job}-0` };
  return {
    expr: `up{job="${job}", namespace="${namespace}"} == 0`,
    for: '5m',
    summary: `${title} {{ $labels.pod }} is down`,
    description: 'Prometheus has not been able to scrape {{ $labels.pod }} for five minutes.',
    trial: {
      at: '15m',
      series: [{ series: seriesOf('up', labels), fires: '1x4 0x20', silent: '1x25' }],
      labels,
      summary: `${title} ${job}-0 is down`,
      description: `Prometheus has not been able to scrape ${job}-0 for five minutes.`,
    },
  };
}

function fullDisk(component: string, title: string, { namespace }: ComponentFacts): Condition {
  const claim = `data-${component}-0`;
  const selector = `{namespace="${namespace}", persistentvolumeclaim=~".*${component}.*"}`;
  const labels = { namespace, persistentvolumeclaim: claim };
  return {
    expr: `kubelet_volume_stats_available_bytes${selector} / kubelet_volume_stats_capacity_bytes${selector} < 0.1`,
    for: '5m',
    summary: `The volume {{ $labels.persistentvolumeclaim }} of ${title} is almost full`,
    description: '{{ $value | humanizePercentage }} of {{ $labels.persistentvolumeclaim }} is left.',
    trial: {
      at: '15m',
      series: [
        { series: seriesOf('kubelet_volume_stats_available_bytes', labels), fires: '5x20', silent: '50x20' },
        { series: seriesOf('kubelet_volume_stats_capacity_bytes', labels), fires: '100x20', silent: '100x20' },
      ],
      labels,
      summary: `The volume ${claim} of ${title} is almost full`,
      description: `5% of ${claim} is left.`,
    },
  };
}

function counted(metric: string, title: string, { namespace, job }: ComponentFacts): Condition {
  const pod = `${job}-0`;
  return {
    expr: `sum by (pod) (rate(${metric}{namespace="${namespace}"}[5m])) > 0`,
    for: '5m',
    summary: `${title} {{ $labels.pod }} counts ${metric}`,
    description: '{{ $value | humanize }} a second, for five minutes and more.',
    trial: {
      at: '15m',
      series: [{ series: seriesOf(metric, { namespace, pod }), fires: '0+60x20', silent: '60x20' }],
      labels: { pod },
      summary: `${title} ${pod} counts ${metric}`,
      description: '1 a second, for five minutes and more.',
    },
  };
}

function high(metric: string, title: string, { namespace, job }: ComponentFacts): Condition {
  const pod = `${job}-0`;
  return {
    expr: `sum by (pod) (${metric}{namespace="${namespace}"}) > 100`,
    for: '5m',
    summary: `${metric} of ${title} {{ $labels.pod }} is high`,
    description: 'It is {{ $value | humanize }}, and more than 100 is too much.',
    trial: {
      at: '15m',
      series: [{ series: seriesOf(metric, { namespace, pod }), fires: '200x20', silent: '50x20' }],
      labels: { pod },
      summary: `${metric} of ${title} ${pod} is high`,
      description: 'It is 200, and more than 100 is too much.',
    },
  };
}

function seriesOf(metric: string, labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return `${metric}{${pairs.join(', ')}}`;
}
