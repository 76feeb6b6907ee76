import type { Alert } from '../../alert';
import { BLOCKS, FORWARD, LOGS, SELF } from './alert-parts';
import { NAMESPACE, POD_PREFIX } from './names';

/** By pod: what starts anew has another address, and must be compared with what it was before. */
const series = (of = `prometheus_tsdb_head_series{${SELF}}`) => `max by (pod) (${of})`;

export const cardinalityJump: Alert = {
  name: 'PrometheusCardinalityJump',
  severity: 'warning',
  // With a whole day to compare with: while a cluster is being set up, series grow for good reason.
  expr: `${series()} > 1.5 * ${series(`avg_over_time(prometheus_tsdb_head_series{${SELF}}[1d] offset 2h)`)} and ${series()} > 100000 and ${series(`prometheus_tsdb_head_series{${SELF}} offset 26h`)} > 0`,
  for: '30m',
  summary: 'Prometheus {{ $labels.pod }} has half as many series again as yesterday',
  description:
    'There are {{ $value | humanize }} active series, more than one and a half times the average of the day before.',
  runbook: {
    symptom: 'The number of active series has jumped.',
    meaning:
      'Memory follows the number of series: Prometheus will be killed if it goes on. Something new puts ids, addresses or times into labels.',
    steps: [
      {
        text: 'Open the TSDB status page (/tsdb-status): it names the metrics and labels with most series.',
        command: FORWARD,
      },
      {
        text: 'See how much memory is left.',
        command: `kubectl top pod -n ${NAMESPACE} -l app.kubernetes.io/name=prometheus --containers`,
      },
      {
        text: 'Drop the label or the metric at its source, or with a metricRelabeling in its monitor.',
        command: 'kubectl get servicemonitors,podmonitors --all-namespaces',
      },
    ],
  },
};

export const historyCutShort: Alert = {
  name: 'PrometheusHistoryCutShort',
  severity: 'info',
  expr: `increase(prometheus_tsdb_size_retentions_total{${SELF}}[1d]) > 0`,
  for: '1h',
  summary: 'Prometheus {{ $labels.pod }} deletes metrics before their time',
  description: 'The size cap, and not the retention period, decides what is deleted.',
  runbook: {
    symptom: 'Old blocks are deleted because the size cap is reached.',
    meaning: 'The history is shorter than the retention that the environment asks for. Nothing else is wrong.',
    steps: [
      {
        text: 'See what is kept, from when.',
        command: BLOCKS,
      },
      { text: 'Find what costs most (/tsdb-status), and drop what nobody uses.', command: FORWARD },
      {
        text: 'Or give it a larger volume or a shorter retention: knobs `storage` and `retention` in environment.yaml. A volume that exists has to be resized by hand.',
        command: `kubectl get pvc -n ${NAMESPACE} -l app.kubernetes.io/name=prometheus`,
      },
    ],
  },
};

export const storageFailing: Alert = {
  name: 'PrometheusStorageFailing',
  severity: 'warning',
  expr: `increase(prometheus_tsdb_compactions_failed_total{${SELF}}[3h]) > 0 or increase(prometheus_tsdb_reloads_failures_total{${SELF}}[3h]) > 0 or increase(prometheus_tsdb_wal_corruptions_total{${SELF}}[3h]) > 0`,
  for: '1h',
  summary: 'The storage of Prometheus {{ $labels.pod }} has errors',
  description: 'Compaction, reload of blocks or the write-ahead log has failed in the last 3 hours.',
  runbook: {
    symptom: 'Prometheus cannot compact or read its blocks, or has found its log damaged.',
    meaning: 'The volume fills, queries become slow, and part of the history may be lost. Ingestion still works.',
    steps: [
      { text: 'The log names the block and the error; "no space left" is the most common.', command: LOGS },
      {
        text: 'See the blocks.',
        command: BLOCKS,
      },
      {
        text: 'Once there is room again, restart the one that the alert names: it looks through its blocks at the start and leaves out what is damaged.',
        command: `kubectl delete pod -n ${NAMESPACE} ${POD_PREFIX}-0`,
      },
    ],
  },
};
