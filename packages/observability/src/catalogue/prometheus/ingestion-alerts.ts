import type { Alert } from '../../alert';
import { BLOCKS, FORWARD, LOGS, PODS, SELF } from './alert-parts';
import { NAMESPACE, POD_PREFIX } from './names';

const PUSH = 'handler=~"/api/v1/(write|otlp/v1/metrics)"';

export const down: Alert = {
  name: 'PrometheusDown',
  severity: 'critical',
  // One of many is told by the chart's TargetDown. From half on, the next failure would take with it whoever could tell.
  expr: `avg by (job, namespace) (up{${SELF}, container="prometheus"}) <= 0.5 or absent(up{${SELF}, container="prometheus"}) - 1`,
  // The operator gives a server that reads its write-ahead log as long before it starts it anew.
  for: '15m',
  summary: 'Too few servers of Prometheus answer',
  description: 'For 15 minutes {{ $value | humanizePercentage }} of the servers of Prometheus could be scraped.',
  runbook: {
    symptom: 'Half of the servers of Prometheus cannot be scraped, or all.',
    meaning:
      'With two, the other still answers and alerts; what is pushed goes only there, and this server will have a gap. With one, this means that it runs and cannot reach itself: a single server that is gone cannot say so, only a heartbeat does (knob `heartbeat` of Alertmanager).',
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

export const notIngesting: Alert = {
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
        text: 'See which blocks it has, and how large they are.',
        command: BLOCKS,
      },
      { text: 'Open the targets page (/targets): are there any, and what do their errors say?', command: FORWARD },
    ],
  },
};

export const rejectsPushes: Alert = {
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
        command: `kubectl logs -n ${NAMESPACE} -l app.kubernetes.io/name=opentelemetry-collector --tail=-1 --since=30m --prefix`,
      },
      {
        text: 'Compare the clocks: a sender that is ahead or far behind is refused. The nodes’ clocks are in dashboard "Node Exporter / Nodes".',
        command: `kubectl get nodes -o wide`,
      },
    ],
  },
};

export const dropsSamples: Alert = {
  name: 'PrometheusDropsScrapedSamples',
  severity: 'warning',
  expr: `sum by (pod) (increase(prometheus_target_scrapes_sample_out_of_order_total{${SELF}}[10m]) + increase(prometheus_target_scrapes_sample_duplicate_timestamp_total{${SELF}}[10m]) + increase(prometheus_target_scrapes_exceeded_sample_limit_total{${SELF}}[10m])) > 0`,
  for: '30m',
  summary: 'Prometheus {{ $labels.pod }} drops what it scrapes',
  description:
    '{{ $value | humanize }} samples or scrapes were dropped within 10 minutes: out of order, duplicate, or over a limit.',
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

export const cannotNotify: Alert = {
  name: 'PrometheusCannotNotify',
  severity: 'critical',
  // Each Alertmanager has a queue and a counter of its own, and one that gets the alerts is enough.
  expr: `max_over_time(prometheus_notifications_alertmanagers_discovered{${SELF}}[5m]) < 1 or min by (pod) (rate(prometheus_notifications_dropped_total{${SELF}}[5m])) > 0`,
  for: '10m',
  summary: 'Alerts of Prometheus {{ $labels.pod }} do not reach Alertmanager',
  description: 'Prometheus {{ $labels.pod }} knows no Alertmanager, or drops what it wants to send to each of them.',
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

export const rulesFailing: Alert = {
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
