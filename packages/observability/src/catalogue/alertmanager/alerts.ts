import type { Alert, AlertGroup } from '../../alert';
import type { Context } from '../../component';
import { ALERTMANAGER, NAMESPACE, OPERATOR } from '../prometheus/names';
import { usedChannels } from './channels';
import type { AlertmanagerKnobs } from './knobs';

/** Series that Alertmanager exports about itself. */
const SELF = `job="${ALERTMANAGER}", namespace="${NAMESPACE}"`;

const POD = `alertmanager-${ALERTMANAGER}-0`;
const LOGS = `kubectl logs -n ${NAMESPACE} statefulset/alertmanager-${ALERTMANAGER} -c alertmanager --all-pods --since=30m`;
const PODS = `kubectl get pods -n ${NAMESPACE} -l app.kubernetes.io/name=alertmanager -o wide`;
const FORWARD = `kubectl port-forward -n ${NAMESPACE} svc/${ALERTMANAGER} 9093:9093`;
const CONFIG = `kubectl exec -n ${NAMESPACE} ${POD} -c alertmanager -- amtool config show --alertmanager.url=http://localhost:9093`;

/** They replace the chart's group for Alertmanager; the watchdog stays with the chart's general rules. */
export function alerts({ knobs }: Context<AlertmanagerKnobs>): readonly AlertGroup[] {
  const cluster = knobs.replicas > 1 ? [clusterSplit, configurationsDiffer] : [];
  const delivery = usedChannels(knobs).length === 0 && !knobs.heartbeat ? [] : [cannotDeliver];
  return [
    {
      name: 'alertmanager',
      dashboard: 'platform-alertmanager',
      alerts: [down, ...delivery, configurationStale, refusesAlerts, ...cluster],
    },
  ];
}

const down: Alert = {
  name: 'AlertmanagerDown',
  severity: 'critical',
  // One of three is told by the chart's TargetDown: the other two deliver.
  expr: `avg by (job, namespace) (up{${SELF}, container="alertmanager"}) <= 0.5 or absent(up{${SELF}, container="alertmanager"}) - 1`,
  for: '5m',
  summary: 'Too few Alertmanagers answer',
  description: 'For 5 minutes {{ $value | humanizePercentage }} of the Alertmanagers could be scraped.',
  runbook: {
    symptom: 'Half of the Alertmanagers or more cannot be scraped.',
    meaning: 'Where one is left, it delivers, and must not fail. Where none is, nobody is told of any alert.',
    steps: [
      { text: 'See whether the pod runs, or waits for a node, a volume or a Secret.', command: PODS },
      {
        text: 'A Secret that is missing keeps it from starting; the events name it.',
        command: `kubectl describe pod -n ${NAMESPACE} ${POD}`,
      },
      { text: 'Read what it says.', command: LOGS },
    ],
  },
};

const cannotDeliver: Alert = {
  name: 'AlertmanagerCannotDeliver',
  severity: 'critical',
  expr: `sum by (integration) (rate(alertmanager_notifications_failed_total{${SELF}}[15m])) / sum by (integration) (rate(alertmanager_notifications_total{${SELF}}[15m])) > 0.05`,
  for: '10m',
  summary: 'Alertmanager cannot notify by {{ $labels.integration }}',
  description: '{{ $value | humanizePercentage }} of the notifications by {{ $labels.integration }} fail.',
  runbook: {
    symptom: 'Alertmanager tries to notify and gets errors.',
    meaning: 'Alerts are seen in Alertmanager and Grafana only: look there until this is mended.',
    steps: [
      { text: 'The log has the answer of the other side: 403 and 404 mean a webhook that was revoked.', command: LOGS },
      {
        text: 'Are the Secrets those that you mean? This shows their keys and their lengths only.',
        command: `kubectl describe secrets -n ${NAMESPACE}`,
      },
      { text: 'See the alerts that fire now.', command: FORWARD },
    ],
  },
};

const configurationStale: Alert = {
  name: 'AlertmanagerConfigurationStale',
  severity: 'critical',
  expr: `max_over_time(alertmanager_config_last_reload_successful{${SELF}}[5m]) == 0`,
  for: '10m',
  summary: 'Alertmanager {{ $labels.pod }} runs with an old configuration',
  description: 'The last reload of the configuration has failed.',
  runbook: {
    symptom: 'Alertmanager refuses its new configuration.',
    meaning: 'Routes and receivers are those of before, and the next restart will not come up.',
    steps: [
      { text: 'The log names the line.', command: LOGS },
      { text: 'See what it runs with.', command: CONFIG },
      {
        text: 'The operator checks the configuration too.',
        command: `kubectl logs -n ${NAMESPACE} deploy/${OPERATOR} --since=1h`,
      },
    ],
  },
};

const refusesAlerts: Alert = {
  name: 'AlertmanagerRefusesAlerts',
  severity: 'warning',
  expr: `sum by (pod) (increase(alertmanager_alerts_invalid_total{${SELF}}[10m])) > 0`,
  for: '15m',
  summary: 'Alertmanager {{ $labels.pod }} refuses alerts that it is sent',
  description: '{{ $value | humanize }} alerts were not valid within 10 minutes.',
  runbook: {
    symptom: 'Something sends alerts that Alertmanager cannot take.',
    meaning:
      'These alerts reach nobody. Prometheus and Loki send none of that kind: mostly a program of its own names a label wrongly, or says that an alert ended before it began.',
    steps: [
      { text: 'The log shows the alert and what is wrong with it.', command: LOGS },
      {
        text: 'If it is an alert of a rule, find it by its name.',
        command: 'kubectl get prometheusrules --all-namespaces',
      },
      { text: 'See which alerts did arrive.', command: FORWARD },
    ],
  },
};

const clusterSplit: Alert = {
  name: 'AlertmanagerClusterSplit',
  severity: 'warning',
  expr: `max_over_time(alertmanager_cluster_members{${SELF}}[5m]) < on () group_left () count(max_over_time(alertmanager_cluster_members{${SELF}}[5m]))`,
  for: '15m',
  summary: 'Alertmanager {{ $labels.pod }} does not see all of its peers',
  description: 'Alertmanager {{ $labels.pod }} sees {{ $value }} members of the cluster.',
  runbook: {
    symptom: 'The Alertmanagers do not gossip with each other.',
    meaning: 'Notifications come twice, and a silence holds in one of them only.',
    steps: [
      { text: 'See whether all of them run.', command: PODS },
      {
        text: 'Gossip is on port 9094, TCP and UDP: does a NetworkPolicy cut it?',
        command: `kubectl get networkpolicies -n ${NAMESPACE}`,
      },
      {
        text: 'See the members as one of them knows them.',
        command: `kubectl exec -n ${NAMESPACE} ${POD} -c alertmanager -- amtool cluster show --alertmanager.url=http://localhost:9093`,
      },
    ],
  },
};

const configurationsDiffer: Alert = {
  name: 'AlertmanagerConfigurationsDiffer',
  severity: 'warning',
  expr: `count(count_values("config_hash", alertmanager_config_hash{${SELF}})) > 1`,
  for: '20m',
  summary: 'The Alertmanagers do not have the same configuration',
  description: 'There are {{ $value }} different configurations in one cluster.',
  runbook: {
    symptom: 'Peers of one cluster run with different configurations.',
    meaning: 'Which route an alert takes depends on who sends it first.',
    steps: [
      { text: 'See whether one of them could not reload.', command: LOGS },
      { text: 'See whether all of them are of the same age.', command: PODS },
      { text: 'Compare what they run with.', command: CONFIG },
    ],
  },
};
