import type { Alert, AlertGroup } from '../../alert';
import type { Context } from '../../component';
import type { PrometheusKnobs } from './knobs';
import { NAMESPACE, OPERATOR, POD_PREFIX, PROMETHEUS, RELEASE } from './names';

/** Series that Prometheus exports about itself. */
const SELF = `job="${PROMETHEUS}", namespace="${NAMESPACE}"`;
const PUSH = 'handler=~"/api/v1/(write|otlp/v1/metrics)"';

const LOGS = `kubectl logs -n ${NAMESPACE} ${POD_PREFIX}-0 -c prometheus --since=30m`;
const PODS = `kubectl get pods -n ${NAMESPACE} -l app.kubernetes.io/name=prometheus -o wide`;
const FORWARD = `kubectl port-forward -n ${NAMESPACE} svc/${PROMETHEUS} 9090:9090`;

/**
 * They replace the chart's groups for Prometheus and its operator. What fills the volume is seen by the chart's group for
 * volumes, what keeps a pod from running by its group for workloads.
 */
export function alerts(context: Context<PrometheusKnobs>): readonly AlertGroup[] {
  const notify = context.endpoint('alerts') === undefined ? [] : [cannotNotify];
  return [
    { name: 'prometheus', alerts: [down, notIngesting, rejectsPushes, dropsSamples, ...notify, rulesFailing] },
    { name: 'prometheus-storage', alerts: [cardinalityJump, historyCutShort, storageFailing] },
    { name: 'prometheus-configuration', alerts: [configurationStale, discoveryFailing, operatorFailing] },
  ];
}

const down: Alert = {
  name: 'PrometheusDown',
  severity: 'critical',
  expr: `up{${SELF}, container="prometheus"} == 0 or absent(up{${SELF}, container="prometheus"})`,
  for: '5m',
  summary: 'Prometheus {{ $labels.pod }} is down',
  description: 'No scrape of Prometheus {{ $labels.pod }} has worked for 5 minutes.',
  runbook: {
    symptom: 'A Prometheus server cannot be scraped, by itself or by its twin.',
    meaning:
      'With one server there are no metrics and no alerts but this one. With two, the other still answers; what is pushed goes only there, and this server will have a gap.',
    steps: [
      { text: 'See whether the pod runs, waits for a node or a volume, or is killed for its memory.', command: PODS },
      {
        text: 'Read why it stopped last; `OOMKilled` asks for more memory (knob `memory`).',
        command: `kubectl describe pod -n ${NAMESPACE} ${POD_PREFIX}-0`,
      },
      { text: 'Read what it says; after a restart it replays its log for minutes before it is ready.', command: LOGS },
    ],
  },
};

const notIngesting: Alert = {
  name: 'PrometheusNotIngesting',
  severity: 'critical',
  expr: `sum by (pod) (rate(prometheus_tsdb_head_samples_appended_total{${SELF}}[5m])) <= 0`,
  for: '10m',
  summary: 'Prometheus {{ $labels.pod }} takes in no samples',
  description: 'Prometheus {{ $labels.pod }} runs, but has stored no sample for 10 minutes.',
  runbook: {
    symptom: 'Prometheus is up, and nothing arrives in its storage.',
    meaning: 'Graphs end, and alerts on metrics cannot fire.',
    steps: [
      { text: 'Look for errors of the storage: a full or read-only volume stops every write.', command: LOGS },
      {
        text: 'See how full the volume is.',
        command: `kubectl exec -n ${NAMESPACE} ${POD_PREFIX}-0 -c prometheus -- promtool tsdb list -r /prometheus`,
      },
      { text: 'Open the targets page (/targets): are there any, and what do their errors say?', command: FORWARD },
    ],
  },
};

const rejectsPushes: Alert = {
  name: 'PrometheusRejectsPushes',
  severity: 'warning',
  expr: `sum by (pod, handler) (rate(prometheus_http_requests_total{${SELF}, ${PUSH}, code=~"4..|5.."}[10m])) / sum by (pod, handler) (rate(prometheus_http_requests_total{${SELF}, ${PUSH}}[10m])) > 0.05`,
  for: '15m',
  summary: 'Prometheus {{ $labels.pod }} rejects pushed metrics',
  description: '{{ $value | humanizePercentage }} of the requests to {{ $labels.handler }} are refused.',
  runbook: {
    symptom: 'The collector or Tempo pushes metrics, and Prometheus answers with an error.',
    meaning:
      "Metrics of applications, or those made from traces, have gaps. What is refused with a 4xx isn't sent again.",
    steps: [
      {
        text: 'Find the reason: samples too old, out of order, duplicate, or with labels that are not valid.',
        command: LOGS,
      },
      {
        text: 'See which sender it is, and what it logs.',
        command: `kubectl logs -n ${NAMESPACE} -l app.kubernetes.io/name=opentelemetry-collector --since=30m --prefix`,
      },
      {
        text: 'Compare the clocks: a sender that is ahead or far behind is refused. The nodes’ clocks are in dashboard "Node Exporter / Nodes".',
        command: `kubectl get nodes -o wide`,
      },
    ],
  },
};

const dropsSamples: Alert = {
  name: 'PrometheusDropsScrapedSamples',
  severity: 'warning',
  expr: `sum by (pod) (rate(prometheus_target_scrapes_sample_out_of_order_total{${SELF}}[10m]) + rate(prometheus_target_scrapes_sample_duplicate_timestamp_total{${SELF}}[10m]) + rate(prometheus_target_scrapes_exceeded_sample_limit_total{${SELF}}[10m])) > 0`,
  for: '30m',
  summary: 'Prometheus {{ $labels.pod }} drops what it scrapes',
  description:
    '{{ $value | humanize }} samples or scrapes a second are dropped: out of order, duplicate, or over a limit.',
  runbook: {
    symptom: 'Scrapes work, and part of what they bring is not stored.',
    meaning:
      'Some series have gaps or mix the values of two targets. Mostly one target is exported twice, or one thing is scraped by two monitors.',
    steps: [
      { text: 'The log names the scrape pool and the series.', command: LOGS },
      {
        text: 'Look for two monitors that select the same Service.',
        command: 'kubectl get servicemonitors,podmonitors --all-namespaces',
      },
      { text: 'Open the targets page (/targets) and compare labels of the pool that the log named.', command: FORWARD },
    ],
  },
};

const cannotNotify: Alert = {
  name: 'PrometheusCannotNotify',
  severity: 'critical',
  expr: `max_over_time(prometheus_notifications_alertmanagers_discovered{${SELF}}[5m]) < 1 or sum by (pod) (rate(prometheus_notifications_dropped_total{${SELF}}[5m])) > 0`,
  for: '10m',
  summary: 'Alerts of Prometheus {{ $labels.pod }} do not reach Alertmanager',
  description: 'Prometheus {{ $labels.pod }} knows no Alertmanager, or drops the alerts that it wants to send.',
  runbook: {
    symptom: 'Alerts fire in Prometheus and do not appear in Alertmanager.',
    meaning: 'Nobody is told of anything. This alert itself may only be seen in dashboards.',
    steps: [
      {
        text: 'See whether Alertmanager runs.',
        command: `kubectl get pods -n ${NAMESPACE} -l app.kubernetes.io/name=alertmanager -o wide`,
      },
      {
        text: 'Read the errors: refused, timed out (a NetworkPolicy), or a name that does not resolve.',
        command: LOGS,
      },
      {
        text: 'Open the status page (/status) of Prometheus and see which Alertmanagers it has found.',
        command: FORWARD,
      },
    ],
  },
};

const rulesFailing: Alert = {
  name: 'PrometheusRulesFailing',
  severity: 'warning',
  expr: `sum by (pod, rule_group) (increase(prometheus_rule_evaluation_failures_total{${SELF}}[10m]) + increase(prometheus_rule_group_iterations_missed_total{${SELF}}[10m])) > 0`,
  for: '15m',
  summary: 'Prometheus {{ $labels.pod }} cannot evaluate {{ $labels.rule_group }}',
  description:
    'Rules of group {{ $labels.rule_group }} failed or were too slow {{ $value | humanize }} times in 10 minutes.',
  runbook: {
    symptom: 'A rule group gives errors, or takes longer than its interval.',
    meaning: 'Alerts and recorded series of this group are missing or late. Others are fine.',
    steps: [
      { text: 'The log has the rule and the reason, mostly many-to-many matching.', command: LOGS },
      { text: 'Open the rules page (/rules): it shows the error and the duration of each rule.', command: FORWARD },
      {
        text: 'Find where the rule comes from, and mend it there.',
        command: 'kubectl get prometheusrules --all-namespaces',
      },
    ],
  },
};

const cardinalityJump: Alert = {
  name: 'PrometheusCardinalityJump',
  severity: 'warning',
  expr: `prometheus_tsdb_head_series{${SELF}} > 1.5 * avg_over_time(prometheus_tsdb_head_series{${SELF}}[1d] offset 2h) and prometheus_tsdb_head_series{${SELF}} > 100000`,
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

const historyCutShort: Alert = {
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
        command: `kubectl exec -n ${NAMESPACE} ${POD_PREFIX}-0 -c prometheus -- promtool tsdb list -r /prometheus`,
      },
      { text: 'Find what costs most (/tsdb-status), and drop what nobody uses.', command: FORWARD },
      {
        text: 'Or give it a larger volume or a shorter retention: knobs `storage` and `retention` in environment.yaml. A volume that exists has to be resized by hand.',
        command: `kubectl get pvc -n ${NAMESPACE} -l app.kubernetes.io/name=prometheus`,
      },
    ],
  },
};

const storageFailing: Alert = {
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
        command: `kubectl exec -n ${NAMESPACE} ${POD_PREFIX}-0 -c prometheus -- promtool tsdb list -r /prometheus`,
      },
      {
        text: 'A damaged block can be moved away; with two servers the twin has the data.',
        command: `kubectl delete pod -n ${NAMESPACE} ${POD_PREFIX}-0`,
      },
    ],
  },
};

const configurationStale: Alert = {
  name: 'PrometheusConfigurationStale',
  severity: 'critical',
  expr: `max_over_time(prometheus_config_last_reload_successful{${SELF}}[5m]) == 0`,
  for: '10m',
  summary: 'Prometheus {{ $labels.pod }} runs with an old configuration',
  description: 'The last reload of the configuration or of the rules has failed.',
  runbook: {
    symptom: 'Prometheus refuses its new configuration.',
    meaning: 'New monitors and rules have no effect, and the next restart will not come up.',
    steps: [
      { text: 'The log names the file and the line.', command: LOGS },
      {
        text: 'Find the object that changed last.',
        command:
          'kubectl get servicemonitors,podmonitors,prometheusrules,scrapeconfigs -A --sort-by=.metadata.creationTimestamp',
      },
      { text: 'See what the operator refused.', command: `kubectl logs -n ${NAMESPACE} deploy/${OPERATOR} --since=1h` },
    ],
  },
};

const discoveryFailing: Alert = {
  name: 'PrometheusDiscoveryFailing',
  severity: 'warning',
  expr: `sum by (pod) (increase(prometheus_sd_kubernetes_failures_total{${SELF}}[10m])) > 0 or sum by (pod) (increase(prometheus_target_sync_failed_total{${SELF}}[10m])) > 0`,
  for: '20m',
  summary: 'Prometheus {{ $labels.pod }} does not find its targets',
  description: 'Requests to the API server fail, or targets that it gives cannot be used.',
  runbook: {
    symptom: 'Service discovery has errors.',
    meaning: 'New pods are not scraped, and those that are gone are reported as down.',
    steps: [
      {
        text: 'Read the error: forbidden (rights), timed out (a NetworkPolicy to the API server), or a bad relabeling.',
        command: LOGS,
      },
      {
        text: 'Ask whether it may look.',
        command: `kubectl auth can-i list endpointslices.discovery.k8s.io -A --as=system:serviceaccount:${NAMESPACE}:${PROMETHEUS}`,
      },
      { text: 'See whether the API server is well.', command: "kubectl get --raw '/readyz?verbose'" },
    ],
  },
};

const OPERATOR_SELF = `job="${OPERATOR}", namespace="${NAMESPACE}"`;

const operatorFailing: Alert = {
  name: 'PrometheusOperatorFailing',
  severity: 'warning',
  expr: `sum by (controller) (rate(prometheus_operator_reconcile_errors_total{${OPERATOR_SELF}}[10m])) > 0 or min by (controller) (max_over_time(prometheus_operator_ready{${OPERATOR_SELF}}[5m])) == 0 or min_over_time(prometheus_operator_managed_resources{state="rejected", ${OPERATOR_SELF}}[10m]) > 0`,
  for: '15m',
  summary: 'The Prometheus operator does not do what it is told ({{ $labels.controller }})',
  description: 'The operator has errors, is not ready, or refuses {{ $labels.resource }} objects.',
  runbook: {
    symptom: 'The operator cannot carry out what monitors, rules or its own resources say.',
    meaning: 'What runs goes on. Changes to monitors, rules, Prometheus or Alertmanager do not arrive.',
    steps: [
      {
        text: 'The log names the object and the reason.',
        command: `kubectl logs -n ${NAMESPACE} deploy/${OPERATOR} --since=1h`,
      },
      {
        text: 'See whether Helm has left the release half way.',
        command: `flux get helmreleases ${RELEASE} -n flux-system`,
      },
      {
        text: 'CRDs older than the operator are a common reason after an upgrade.',
        command: 'kubectl get crd prometheuses.monitoring.coreos.com -o yaml',
      },
    ],
  },
};
