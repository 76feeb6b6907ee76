import { buildDashboard, stat, timeSeries, trafficLight, type Panel } from '../../dashboards';
import { oncePer } from '../../once-per';
import { SELF } from './alert-parts';
import { PROMETHEUS_ITSELF } from './dashboard-uids';

const rate = (metric: string, more = '') => `rate(${metric}{${SELF}${more}}[$__rate_interval])`;

const glance: readonly Panel[] = [
  trafficLight({
    title: 'Prometheus',
    description: 'At least one server answers its own scrape.',
    expr: `max(up{${SELF}, container="prometheus"})`,
  }),
  stat({
    title: 'Targets down',
    description: 'Targets that cannot be scraped. None is good.',
    unit: 'short',
    query: { expr: 'count(up == 0) or vector(0)', legend: 'down' },
    steps: [{ colour: 'green' }, { colour: 'orange', from: 1 }],
  }),
  stat({
    title: 'Configuration',
    description: 'Whether the last reload of the configuration and the rules worked on every server.',
    unit: 'short',
    query: { expr: `min(prometheus_config_last_reload_successful{${SELF}})`, legend: 'reload' },
    steps: [{ colour: 'red' }, { colour: 'green', from: 1 }],
    words: { '0': 'refused', '1': 'taken' },
  }),
  stat({
    title: 'Active series',
    description: 'Series in the memory of the fullest server. Memory follows them.',
    unit: 'short',
    query: { expr: `max(prometheus_tsdb_head_series{${SELF}})`, legend: 'series' },
    steps: [{ colour: 'blue' }],
  }),
];

const ingestion: readonly Panel[] = [
  timeSeries({
    title: 'Samples stored',
    description: 'Samples a second that each server stores, scraped and pushed. Twins should be alike.',
    unit: 'short',
    queries: [{ expr: `sum by (pod) (${rate('prometheus_tsdb_head_samples_appended_total')})`, legend: '{{pod}}' }],
  }),
  timeSeries({
    title: 'Samples refused',
    description: 'Samples a second from scrapes that are not stored, by reason. None is good.',
    unit: 'short',
    queries: [
      {
        expr: `sum by (pod) (${rate('prometheus_target_scrapes_sample_out_of_order_total')})`,
        legend: '{{pod}}, out of order',
      },
      {
        expr: `sum by (pod) (${rate('prometheus_target_scrapes_sample_duplicate_timestamp_total')})`,
        legend: '{{pod}}, two at one time',
      },
      {
        expr: `sum by (pod) (${rate('prometheus_target_scrapes_exceeded_sample_limit_total')})`,
        legend: '{{pod}}, scrapes over the limit',
      },
    ],
  }),
];

const rules: readonly Panel[] = [
  timeSeries({
    title: 'Rules that fail',
    description: 'Evaluations an hour that fail, by group. An alert whose rule fails does not fire.',
    unit: 'short',
    queries: [
      {
        expr: `sum by (rule_group) (increase(prometheus_rule_evaluation_failures_total{${SELF}}[1h])) > 0`,
        legend: '{{rule_group}}',
      },
    ],
  }),
  timeSeries({
    title: 'Evaluations missed',
    description: 'Evaluations an hour that were left out because the one before had not ended.',
    unit: 'short',
    queries: [
      {
        expr: `sum by (rule_group) (increase(prometheus_rule_group_iterations_missed_total{${SELF}}[1h])) > 0`,
        legend: '{{rule_group}}',
      },
    ],
  }),
];

const queries: readonly Panel[] = [
  timeSeries({
    title: 'Requests',
    description: 'Requests a second by what is asked for and by answer. 5xx is for Prometheus to answer for.',
    unit: 'reqps',
    width: 24,
    queries: [
      {
        expr: `sum by (handler, code) (${rate('prometheus_http_requests_total')}) > 0`,
        legend: '{{handler}} {{code}}',
      },
    ],
  }),
];

const storage: readonly Panel[] = [
  timeSeries({
    title: 'Blocks on the volume',
    description: 'Bytes of history. At 80 % of the volume the oldest is deleted before its time.',
    unit: 'bytes',
    queries: [{ expr: `prometheus_tsdb_storage_blocks_bytes{${SELF}}`, legend: '{{pod}}' }],
  }),
  timeSeries({
    title: 'Storage errors',
    description: 'Compactions and reloads of blocks that failed, and damage to the log, in an hour. None is good.',
    unit: 'short',
    queries: [
      { expr: `increase(prometheus_tsdb_compactions_failed_total{${SELF}}[1h]) > 0`, legend: '{{pod}}, compactions' },
      { expr: `increase(prometheus_tsdb_reloads_failures_total{${SELF}}[1h]) > 0`, legend: '{{pod}}, reloads' },
      { expr: `increase(prometheus_tsdb_wal_corruptions_total{${SELF}}[1h]) > 0`, legend: '{{pod}}, damage' },
    ],
  }),
];

/** Prometheus itself: does it take in, evaluate, answer and keep? */
export const prometheusDashboard = oncePer(
  () => '',
  () =>
    buildDashboard({
      uid: PROMETHEUS_ITSELF,
      name: 'prometheus',
      title: 'Prometheus itself',
      description: 'Whether Prometheus takes samples in, evaluates rules, answers and keeps what it has.',
      tags: ['metrics'],
      rows: [
        { title: 'Is it working?', panels: glance },
        { title: 'Samples that come in', panels: ingestion },
        { title: 'Rules', panels: rules },
        { title: 'Queries', panels: queries },
        { title: 'Store', panels: storage },
      ],
    }),
);
