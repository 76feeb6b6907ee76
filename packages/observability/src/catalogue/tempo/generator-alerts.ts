import type { Alert } from '../../alert';
import { LOGS, SELF } from './alert-parts';
import { NAMESPACE } from './names';

export const metricsLost: Alert = {
  name: 'TempoMetricsLost',
  severity: 'warning',
  expr: `sum by (remote_name) (increase(prometheus_remote_storage_samples_failed_total{${SELF}}[5m])) > 0`,
  for: '15m',
  summary: 'Metrics made of spans do not reach {{ $labels.remote_name }}',
  description: '{{ $value | humanize }} samples were lost on their way to {{ $labels.remote_name }} within 5 minutes.',
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

export const tooManySeries: Alert = {
  name: 'TempoMetricsLimited',
  severity: 'warning',
  expr: `increase(tempo_metrics_generator_registry_series_limited_total{${SELF}}[10m]) > 0`,
  for: '30m',
  summary: 'Tempo makes more series of spans than it may',
  description: '{{ $value | humanize }} series were left out within 10 minutes.',
  runbook: {
    symptom: 'Some services or operations have no metrics made of spans.',
    meaning: 'The service map and the rates of services are incomplete.',
    steps: [
      {
        text: 'Which service? Ask Prometheus in Grafana: `topk(10, count by (service) (traces_spanmetrics_calls_total))`, then by `span_name`. Names that hold an id are where the series come from.',
        command: `kubectl get pods -n ${NAMESPACE} -l app.kubernetes.io/name=prometheus -o wide`,
      },
      { text: 'The log tells how many were wanted.', command: LOGS },
      { text: 'Give spans names without ids at the application.' },
    ],
  },
};
