import type { Alert, AlertGroup } from '../../alert';
import type { Context } from '../../component';
import { oncePer } from '../../dashboards/once-per';
import type { TempoKnobs } from './knobs';
import { NAMESPACE, RELEASE, S3_SECRET } from './names';

/** Series that Tempo exports about itself. */
const SELF = `job="${RELEASE}", namespace="${NAMESPACE}"`;

const LOGS = `kubectl logs -n ${NAMESPACE} statefulset/${RELEASE} -c tempo --since=30m`;
const PODS = `kubectl get pods -n ${NAMESPACE} -l app.kubernetes.io/name=tempo -o wide`;
const FORWARD = `kubectl port-forward -n ${NAMESPACE} svc/${RELEASE} 3200:3200`;

/** What fills the volume or keeps the pod from running is seen by the chart rules for volumes and workloads. */
export function alerts({ environment, endpoint }: Context<TempoKnobs>): readonly AlertGroup[] {
  const generates = endpoint('metrics-remote-write') !== undefined;
  return [
    { name: 'tempo', alerts: [down, refusesSpans, requestsFail, queriesSlow] },
    {
      name: 'tempo-storage',
      alerts: [cannotStore(environment.objectStorage !== undefined), doesNotCompact, doesNotDelete],
    },
    ...(generates ? [{ name: 'tempo-metrics', alerts: [metricsLost, tooManySeries] }] : []),
  ];
}

const down: Alert = {
  name: 'TempoDown',
  severity: 'critical',
  expr: `absent(up{${SELF}} == 1)`,
  for: '5m',
  summary: 'Tempo does not answer',
  description: 'No scrape of Tempo has worked for 5 minutes.',
  runbook: {
    symptom: 'No trace can be read, and none is stored.',
    meaning:
      'Tempo is a single instance. Gateways keep spans in memory for a quarter of an hour, as far as their queues reach; after that spans are lost. What Tempo had taken is on its volume. A roll-out or a drained node takes about a minute and does not come here.',
    steps: [
      { text: 'See whether the pod runs, waits for a node or its volume, or is killed for its memory.', command: PODS },
      {
        text: 'Read why it stopped last: `OOMKilled` asks for more memory (knob `memory`).',
        command: `kubectl describe pod -n ${NAMESPACE} ${RELEASE}-0`,
      },
      {
        text: 'Read what it says. A mistake in the configuration or missing keys are in the first lines.',
        command: LOGS,
      },
    ],
  },
};

const refusesSpans: Alert = {
  name: 'TempoRefusesSpans',
  severity: 'warning',
  expr: `sum by (reason) (rate(tempo_discarded_spans_total{${SELF}}[5m])) > 0`,
  for: '15m',
  summary: 'Tempo refuses spans: {{ $labels.reason }}',
  description: '{{ $value | humanize }} spans a second are not stored, because of {{ $labels.reason }}.',
  runbook: {
    symptom: 'Traces are incomplete, or not there.',
    meaning:
      'The spans are lost. `rate_limited` is the knob `ingestionRate`; `trace_too_large` is a trace that never ends, and the knob `maxTraceSize`.',
    steps: [
      { text: 'See in dashboard "Tempo" since when, and what grew at that time.', command: FORWARD },
      {
        text: 'The log names the trace that is too large; its first spans are stored and tell the application.',
        command: LOGS,
      },
      { text: 'Sample at the application, or raise the knob.' },
    ],
  },
};

const requestsFail: Alert = {
  name: 'TempoRequestsFail',
  severity: 'critical',
  expr: `sum by (route) (rate(tempo_request_duration_seconds_count{${SELF}, status_code=~"5.."}[5m])) / sum by (route) (rate(tempo_request_duration_seconds_count{${SELF}}[5m])) > 0.05`,
  for: '15m',
  summary: 'Tempo answers {{ $labels.route }} with errors',
  description: '{{ $value | humanizePercentage }} of the requests to {{ $labels.route }} fail.',
  runbook: {
    symptom: 'Searches of traces show errors.',
    meaning: 'People see part of the traces or none. What is stored is not touched.',
    steps: [
      { text: 'Read the errors: the object store, a block that is damaged, or a limit of time.', command: LOGS },
      { text: 'See whether the parts of Tempo run (/status/services).', command: FORWARD },
      {
        text: 'See whether it is short of memory.',
        command: `kubectl top pod -n ${NAMESPACE} ${RELEASE}-0 --containers`,
      },
    ],
  },
};

const queriesSlow: Alert = {
  name: 'TempoQueriesSlow',
  severity: 'warning',
  expr: `histogram_quantile(0.99, sum by (le) (rate(tempo_request_duration_seconds_bucket{${SELF}, route=~"api_.*", route!="api_echo"}[10m]))) > 30`,
  for: '30m',
  summary: 'Searches of traces are slow',
  description: 'One search in a hundred takes longer than {{ $value | humanizeDuration }}.',
  runbook: {
    symptom: 'Searches take half a minute and more, or time out.',
    meaning: 'Finding a trace during an incident is slow. By its id it is still fast.',
    steps: [
      {
        text: 'See whether it is short of CPU or memory.',
        command: `kubectl top pod -n ${NAMESPACE} ${RELEASE}-0 --containers`,
      },
      { text: 'Many blocks make slow searches: does it compact? Dashboard "Tempo", row "Store".', command: FORWARD },
      { text: 'Search a shorter time, or by an attribute of the resource: those are indexed.' },
    ],
  },
};

const cannotStore = oncePer(
  (inObjectStore: boolean) => String(inObjectStore),
  (inObjectStore): Alert => ({
    name: 'TempoCannotStore',
    severity: 'critical',
    expr: `rate(tempo_ingester_failed_flushes_total{${SELF}}[10m]) > 0`,
    for: '15m',
    summary: 'Tempo cannot store its blocks',
    description: '{{ $value | humanize }} blocks a second do not reach the store.',
    runbook: {
      symptom: 'What Tempo has taken in does not reach its store.',
      meaning: 'It stays on the volume until that is full; then Tempo stops taking spans.',
      steps: [
        { text: 'Read the reason: access denied, no such bucket, a timeout, or no space left.', command: LOGS },
        inObjectStore
          ? {
              text: 'Is the Secret with the keys there, and are they still valid?',
              command: `kubectl describe secret -n ${NAMESPACE} ${S3_SECRET}`,
            }
          : { text: 'Is the node of the pod well? Its disk is the store.', command: PODS },
        {
          text: 'See that the volume is bound. How full it is, is in dashboard "Platform overview".',
          command: `kubectl get pvc -n ${NAMESPACE} -l app.kubernetes.io/name=tempo`,
        },
      ],
    },
  }),
);

const doesNotCompact: Alert = {
  name: 'TempoDoesNotCompact',
  severity: 'warning',
  expr: `increase(tempodb_compaction_errors_total{${SELF}}[1h]) > 3`,
  for: '30m',
  summary: 'Tempo fails to merge its blocks',
  description: '{{ $value | humanize }} compactions have failed within an hour.',
  runbook: {
    symptom: 'Compactions end with errors.',
    meaning: 'Small blocks pile up: searches become slower and the store larger. Nothing is lost.',
    steps: [
      { text: 'Read the error: mostly the store, or a block that is damaged.', command: LOGS },
      { text: 'See whether it is killed for its memory while it merges.', command: PODS },
      { text: 'A damaged block is named in the log; it can be moved away in the store.' },
    ],
  },
};

const doesNotDelete: Alert = {
  name: 'TempoDoesNotDelete',
  severity: 'warning',
  expr: `increase(tempodb_retention_errors_total{${SELF}}[1h]) > 3`,
  for: '30m',
  summary: 'Tempo fails to delete old traces',
  description: '{{ $value | humanize }} attempts to delete have failed within an hour.',
  runbook: {
    symptom: 'Blocks whose time is over cannot be deleted.',
    meaning: 'Traces stay longer than they should, and the store grows. Nothing is lost.',
    steps: [
      { text: 'Read the error: mostly the keys may not delete in the bucket.', command: LOGS },
      { text: 'See that the pod is the same as before, and did not restart.', command: PODS },
      { text: 'Let the keys list and delete in the bucket.' },
    ],
  },
};

const metricsLost: Alert = {
  name: 'TempoMetricsLost',
  severity: 'warning',
  expr: `sum by (remote_name) (rate(prometheus_remote_storage_samples_failed_total{${SELF}}[5m])) > 0`,
  for: '15m',
  summary: 'Metrics made of spans do not reach {{ $labels.remote_name }}',
  description: '{{ $value | humanize }} samples a second are lost on their way to {{ $labels.remote_name }}.',
  runbook: {
    symptom: 'Prometheus refuses what Tempo writes to it.',
    meaning: 'The service map and the rates, errors and durations of services have gaps.',
    steps: [
      { text: 'Read the answer: too old, out of order, or a receiver that is off.', command: LOGS },
      {
        text: 'Do all servers run?',
        command: `kubectl get pods -n ${NAMESPACE} -l app.kubernetes.io/name=prometheus -o wide`,
      },
      { text: 'Look for the alert PrometheusRejectsPushes, whose page goes on from here.' },
    ],
  },
};

const tooManySeries: Alert = {
  name: 'TempoMetricsLimited',
  severity: 'warning',
  expr: `rate(tempo_metrics_generator_registry_series_limited_total{${SELF}}[10m]) > 0`,
  for: '30m',
  summary: 'Tempo makes more series of spans than it may',
  description: '{{ $value | humanize }} series a second are left out.',
  runbook: {
    symptom: 'Some services or operations have no metrics made of spans.',
    meaning: 'The service map and the rates of services are incomplete.',
    steps: [
      { text: 'Find the operation with an id in its name: that is where the series come from.', command: FORWARD },
      { text: 'The log tells how many were wanted.', command: LOGS },
      { text: 'Give spans names without ids at the application.' },
    ],
  },
};
