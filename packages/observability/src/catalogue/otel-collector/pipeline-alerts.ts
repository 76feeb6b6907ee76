import type { Alert } from '../../alert';
import { AGENT_LOGS, BOTH, GATEWAYS, LOGS, PODS } from './alert-parts';
import { GATEWAY, GATEWAY_NAMESPACE } from './names';
import { SIGNALS } from './signals';

export const gatewayDown: Alert = {
  name: 'OtelGatewayDown',
  severity: 'critical',
  expr: `max by (job, namespace) (up{${GATEWAYS}}) == 0 or absent(up{${GATEWAYS}})`,
  for: '5m',
  summary: 'No gateway of the collector answers',
  description: 'No scrape of any gateway has worked for 5 minutes.',
  runbook: {
    symptom: 'Applications cannot hand over traces, logs and metrics.',
    meaning:
      'Applications keep little and then lose it. Agents keep logs and metrics of their nodes on disk and hand them over later.',
    steps: [
      { text: 'See whether the pods run, wait for a node, or are killed for their memory.', command: PODS },
      {
        text: 'Read why they do not start. A mistake in the configuration is the last line before the end.',
        command: `kubectl logs -n ${GATEWAY_NAMESPACE} deployment/${GATEWAY} --previous`,
      },
      {
        text: 'Did the release change? Then go back by reverting the commit.',
        command: `flux get helmrelease ${GATEWAY} -n flux-system`,
      },
    ],
  },
};

export const refuses: Alert = {
  name: 'OtelCollectorRefusesData',
  severity: 'warning',
  expr: ofAnySignal(
    (items) => `sum by (job, receiver) (increase(otelcol_receiver_refused_${items}_total{${BOTH}}[5m])) > 0`,
  ),
  for: '15m',
  summary: '{{ $labels.job }} refuses {{ $labels.signal }}',
  description:
    '{{ $value | humanize }} items of {{ $labels.signal }} were refused at receiver {{ $labels.receiver }} within 5 minutes.',
  runbook: {
    symptom: 'The collector answers senders that it cannot take more.',
    meaning:
      'Senders try again; what they cannot keep is lost. Either the collector is short of memory, or a backend is away and the queue for it is full.',
    steps: [
      {
        text: 'Is a queue full? Then the page of OtelQueueFills goes on from here. "data refused due to high memory usage" is the other case.',
        command: LOGS,
      },
      {
        text: 'See how much memory the gateways have left.',
        command: `kubectl top pod -n ${GATEWAY_NAMESPACE} -l app.kubernetes.io/instance=${GATEWAY}`,
      },
      { text: 'For more load take more gateways (knob `replicas`) before larger ones (knob `memory`).' },
    ],
  },
};

export const losesData: Alert = {
  name: 'OtelCollectorLosesData',
  severity: 'critical',
  expr: ofAnySignal((items) =>
    ['send_failed', 'enqueue_failed']
      .map((how) => `sum by (job, exporter) (increase(otelcol_exporter_${how}_${items}_total{${BOTH}}[5m])) > 0`)
      .join(' or '),
  ),
  // Longer than a Prometheus takes to start again: of several, each has a queue that may be full before.
  for: '15m',
  summary: '{{ $labels.job }} loses {{ $labels.signal }} on the way to {{ $labels.exporter }}',
  description: '{{ $value | humanize }} items of {{ $labels.signal }} were given up within 5 minutes.',
  runbook: {
    symptom: 'The backend refuses for good, or was away for longer than the queue could hold.',
    meaning: 'That telemetry is lost, and dashboards have a gap that stays.',
    steps: [
      {
        text: 'The log has the answer of the backend: "Exporting failed. Dropping data." or "sending queue is full".',
        command: LOGS,
      },
      {
        text: 'Is the backend well? It has alerts and a dashboard of its own.',
        command: `kubectl get pods -n ${GATEWAY_NAMESPACE}`,
      },
      {
        text: 'A 4xx is a mistake: an address, a limit of the backend, or data that it cannot take. It will not end by waiting.',
      },
    ],
  },
};

export const queueFills: Alert = {
  name: 'OtelQueueFills',
  severity: 'warning',
  expr: `max by (job, exporter, data_type) (otelcol_exporter_queue_size{${BOTH}} / otelcol_exporter_queue_capacity{${BOTH}}) > 0.5`,
  for: '5m',
  summary: 'The queue of {{ $labels.job }} for {{ $labels.exporter }} fills',
  description:
    'The queue for {{ $labels.data_type }} to {{ $labels.exporter }} is {{ $value | humanizePercentage }} full.',
  runbook: {
    symptom: 'The collector takes in more than it can hand over.',
    meaning:
      'Nothing is lost yet. When the queue is full, a gateway refuses, but for one of several Prometheus, which then gets a gap of its own; an agent stops reading log files until there is room.',
    steps: [
      { text: 'The log tells whether the backend is away or slow.', command: LOGS },
      { text: 'Is the backend well?', command: `kubectl get pods -n ${GATEWAY_NAMESPACE}` },
      { text: 'Where agents fill and gateways do not, the agents cannot reach a gateway.', command: AGENT_LOGS },
    ],
  },
};

/** One expression over the metrics of all signals, with the signal as a label. */
function ofAnySignal(expression: (items: string) => string): string {
  return SIGNALS.map(({ signal, items }) => `label_replace(${expression(items)}, "signal", "${signal}", "", "")`).join(
    ' or ',
  );
}
