import type { Alert, AlertGroup } from '../../alert';
import type { Context } from '../../component';
import { collected } from './agent-config';
import type { OtelCollectorKnobs } from './knobs';
import { AGENT, AGENT_NAMESPACE, AGENT_WORKLOAD, GATEWAY, GATEWAY_NAMESPACE } from './names';
import { SIGNALS } from './signals';

const GATEWAYS = `job="${GATEWAY}", namespace="${GATEWAY_NAMESPACE}"`;
const AGENTS = `job="${AGENT}", namespace="${AGENT_NAMESPACE}"`;
const BOTH = `job=~"${GATEWAY}|${AGENT}"`;

const LOGS = `kubectl logs -n ${GATEWAY_NAMESPACE} deployment/${GATEWAY} --since=30m`;
const PODS = `kubectl get pods -n ${GATEWAY_NAMESPACE} -l app.kubernetes.io/instance=${GATEWAY} -o wide`;
const AGENT_LOGS = `kubectl logs -n ${AGENT_NAMESPACE} daemonset/${AGENT_WORKLOAD} --since=30m`;
const AGENT_PODS = `kubectl get pods -n ${AGENT_NAMESPACE} -l app.kubernetes.io/instance=${AGENT} -o wide`;

/** What keeps a pod from running is seen by the chart rules for workloads. */
export function alerts(context: Context<OtelCollectorKnobs>): readonly AlertGroup[] {
  const { logs, metrics } = collected(context);
  return [
    { name: 'otel-collector', alerts: [gatewayDown, refuses, losesData, queueFills] },
    {
      name: 'otel-agent',
      alerts: [agentDown, ...(logs ? [noLogs] : []), ...(metrics ? [kubeletUnread] : [])],
    },
  ];
}

/** One expression over the metrics of all signals, with the signal as a label. */
function ofAnySignal(expression: (items: string) => string): string {
  return SIGNALS.map(({ signal, items }) => `label_replace(${expression(items)}, "signal", "${signal}", "", "")`).join(
    ' or ',
  );
}

const gatewayDown: Alert = {
  name: 'OtelGatewayDown',
  severity: 'critical',
  expr: `absent(up{${GATEWAYS}} == 1)`,
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

const refuses: Alert = {
  name: 'OtelCollectorRefusesData',
  severity: 'warning',
  expr: ofAnySignal(
    (items) => `sum by (job, receiver) (rate(otelcol_receiver_refused_${items}_total{${BOTH}}[5m])) > 0`,
  ),
  for: '15m',
  summary: '{{ $labels.job }} refuses {{ $labels.signal }}',
  description:
    '{{ $value | humanize }} items a second of {{ $labels.signal }} are refused at receiver {{ $labels.receiver }}.',
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

const losesData: Alert = {
  name: 'OtelCollectorLosesData',
  severity: 'critical',
  expr: ofAnySignal(
    (items) =>
      `sum by (job, exporter) (rate(otelcol_exporter_send_failed_${items}_total{${BOTH}}[5m]) or rate(otelcol_exporter_enqueue_failed_${items}_total{${BOTH}}[5m])) > 0`,
  ),
  for: '10m',
  summary: '{{ $labels.job }} loses {{ $labels.signal }} on the way to {{ $labels.exporter }}',
  description: '{{ $value | humanize }} items a second of {{ $labels.signal }} are given up.',
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

const queueFills: Alert = {
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
      'Nothing is lost yet. When the queue is full, a gateway refuses, and an agent stops reading log files until there is room.',
    steps: [
      { text: 'The log tells whether the backend is away or slow.', command: LOGS },
      { text: 'Is the backend well?', command: `kubectl get pods -n ${GATEWAY_NAMESPACE}` },
      { text: 'Where agents fill and gateways do not, the agents cannot reach a gateway.', command: AGENT_LOGS },
    ],
  },
};

const agentDown: Alert = {
  name: 'OtelAgentDown',
  severity: 'warning',
  expr: `up{${AGENTS}} == 0 or absent(up{${AGENTS}})`,
  for: '15m',
  summary: 'Agent {{ $labels.pod }} of the collector is down',
  description: 'No scrape of agent {{ $labels.pod }} has worked for 15 minutes.',
  runbook: {
    symptom: 'The agent of a node cannot be scraped.',
    meaning: 'Logs and metrics of that node do not arrive. Log files wait on the node until the kubelet rotates them.',
    steps: [
      { text: 'Which node is it, and is that node well?', command: AGENT_PODS },
      { text: 'Read what the agents say.', command: AGENT_LOGS },
      {
        text: 'See whether it is killed for its memory (knob `agentMemory`) or its disk is full.',
        command: `kubectl describe daemonset -n ${AGENT_NAMESPACE} ${AGENT_WORKLOAD}`,
      },
    ],
  },
};

const noLogs: Alert = {
  name: 'OtelNoLogsCollected',
  severity: 'critical',
  expr: `sum(rate(otelcol_receiver_accepted_log_records_total{${AGENTS}}[10m])) == 0`,
  for: '15m',
  summary: 'No agent reads any log',
  description: 'Not one line of any container has been collected for 15 minutes.',
  runbook: {
    symptom: 'The agents run, and read nothing. In a cluster with running pods that does not happen.',
    meaning: 'New log lines of all containers are missing. They are still in the files on the nodes.',
    steps: [
      {
        text: 'Do they wait for the gateway? Then their queues are full, and they read no further on purpose.',
        command: AGENT_LOGS,
      },
      {
        text: 'May they read the files? They run as root for it; a policy of the cluster may have changed that.',
        command: AGENT_PODS,
      },
      { text: 'Are there gateways?', command: PODS },
    ],
  },
};

const kubeletUnread: Alert = {
  name: 'OtelKubeletUnreadable',
  severity: 'warning',
  expr: `sum by (pod) (rate(otelcol_scraper_scraped_metric_points_total{${AGENTS}, receiver="kubeletstats"}[10m])) == 0`,
  for: '15m',
  summary: 'Agent {{ $labels.pod }} gets nothing from its kubelet',
  description: 'The kubelet of the node of {{ $labels.pod }} has given no metric for 15 minutes.',
  runbook: {
    symptom: 'The agent asks the kubelet of its node, and gets an error.',
    meaning: 'Usage of the pods on that node is missing.',
    steps: [
      {
        text: 'Read the error: a certificate that nobody signed wants knob `verifyKubelet` off; "forbidden" is a missing right.',
        command: AGENT_LOGS,
      },
      { text: 'Which node is it?', command: AGENT_PODS },
      {
        text: 'May the agent ask for it? It needs to get `nodes/stats`.',
        command: `kubectl describe clusterrole ${AGENT}`,
      },
    ],
  },
};
