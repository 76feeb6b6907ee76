import type { Alert } from '../../alert';
import { AGENTS, AGENT_LOGS, AGENT_PODS, PODS } from './alert-parts';
import { AGENT, AGENT_NAMESPACE, AGENT_WORKLOAD } from './names';

export const agentDown: Alert = {
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

const LINES = `otelcol_receiver_accepted_log_records_total{${AGENTS}}`;

export const noLogs: Alert = {
  name: 'OtelNoLogsCollected',
  severity: 'critical',
  // An agent that has read nothing since its start has no counter yet.
  expr: `sum by (job, namespace) (rate(${LINES}[10m])) == 0 or absent(${LINES}) and on () max(up{${AGENTS}}) == 1`,
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

export const kubeletUnread: Alert = {
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
