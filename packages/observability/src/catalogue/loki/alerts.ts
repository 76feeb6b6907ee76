import type { Alert, AlertGroup } from '../../alert';
import type { Context } from '../../component';
import { oncePer } from '../../dashboards/once-per';
import type { LokiKnobs } from './knobs';
import { NAMESPACE, RELEASE, S3_SECRET } from './names';

/** Series that Loki exports about itself. */
const SELF = `job="${RELEASE}", namespace="${NAMESPACE}"`;

const LOGS = `kubectl logs -n ${NAMESPACE} statefulset/${RELEASE} -c loki --since=30m`;
const PODS = `kubectl get pods -n ${NAMESPACE} -l app.kubernetes.io/name=loki -o wide`;
const FORWARD = `kubectl port-forward -n ${NAMESPACE} svc/${RELEASE} 3100:3100`;

/** What fills a volume or keeps a pod from running is seen by the chart rules for volumes and workloads. */
export function alerts({ knobs, environment, endpoint }: Context<LokiKnobs>): readonly AlertGroup[] {
  const rules = endpoint('alerts') === undefined ? [] : [rulesFail, cannotNotify];
  return [
    { name: 'loki', alerts: [down, refusesLogs, requestsFail, queriesSlow, manyStreams(knobs)] },
    { name: 'loki-storage', alerts: [cannotStore(environment.objectStorage !== undefined), doesNotDelete] },
    ...(rules.length === 0 ? [] : [{ name: 'loki-rules', alerts: rules }]),
  ];
}

const down: Alert = {
  name: 'LokiDown',
  severity: 'critical',
  expr: `absent(up{${SELF}} == 1)`,
  for: '5m',
  summary: 'No Loki answers',
  description: 'No scrape of any Loki has worked for 5 minutes.',
  runbook: {
    symptom: 'No log can be read, and none is stored.',
    meaning:
      'Collectors keep what they have: gateways in memory for minutes, agents on the disks of their nodes and in the log files. After that logs are lost. Alerts on logs do not fire.',
    steps: [
      { text: 'See whether the pods run, wait for a node or a volume, or are killed for their memory.', command: PODS },
      {
        text: 'Read why it stopped last: `OOMKilled` asks for more memory (knob `memory`), a missing Secret or volume is in the events.',
        command: `kubectl describe pod -n ${NAMESPACE} ${RELEASE}-0`,
      },
      { text: 'Read what it says. A mistake in the configuration is the first line.', command: LOGS },
    ],
  },
};

const refusesLogs: Alert = {
  name: 'LokiRefusesLogs',
  severity: 'warning',
  expr: `sum by (reason) (rate(loki_discarded_samples_total{${SELF}}[5m])) > 0`,
  for: '15m',
  summary: 'Loki refuses log lines: {{ $labels.reason }}',
  description: '{{ $value | humanize }} log lines a second are not stored, because of {{ $labels.reason }}.',
  runbook: {
    symptom: 'Lines that applications wrote are not in Loki.',
    meaning:
      'They are lost: a refusal is final. `rate_limited` and `stream_limit` are the knobs `ingestionRate` and `maxStreams`; `greater_than_max_sample_age` is a backlog older than a week.',
    steps: [
      { text: 'See in dashboard "Loki" since when, and what grew at that time: bytes or streams.', command: FORWARD },
      { text: 'The log names the stream that was refused, and with it who writes so much.', command: LOGS },
      {
        text: 'Where it is one application, quiet it; where it is growth, raise the knob.',
      },
    ],
  },
};

const requestsFail: Alert = {
  name: 'LokiRequestsFail',
  severity: 'critical',
  expr: `sum by (route) (rate(loki_request_duration_seconds_count{${SELF}, status_code=~"5.."}[5m])) / sum by (route) (rate(loki_request_duration_seconds_count{${SELF}}[5m])) > 0.05`,
  for: '15m',
  summary: 'Loki answers {{ $labels.route }} with errors',
  description: '{{ $value | humanizePercentage }} of the requests to {{ $labels.route }} fail.',
  runbook: {
    symptom: 'Queries show errors, or collectors cannot hand over logs.',
    meaning:
      'On `otlp_v1_logs` collectors retry and their queues fill; on query routes people see part of the logs or none.',
    steps: [
      {
        text: 'Read the errors: the object store, a member of the ring that is gone, or a limit of time.',
        command: LOGS,
      },
      {
        text: 'Look at the ring (/ring): every member should be ACTIVE, and there should be as many as pods.',
        command: FORWARD,
      },
      { text: 'See whether a pod is missing or restarts.', command: PODS },
    ],
  },
};

const queriesSlow: Alert = {
  name: 'LokiQueriesSlow',
  severity: 'warning',
  expr: `histogram_quantile(0.99, sum by (le) (rate(loki_request_duration_seconds_bucket{${SELF}, route=~"loki_api_v1_query|loki_api_v1_query_range"}[10m]))) > 30`,
  for: '30m',
  summary: 'Queries of logs are slow',
  description: 'One query in a hundred takes longer than {{ $value | humanizeDuration }}.',
  runbook: {
    symptom: 'Searches and panels of logs take half a minute and more, or time out.',
    meaning: 'Searching during an incident is slow. Nothing is lost.',
    steps: [
      {
        text: 'See whether the servers are short of CPU or memory.',
        command: `kubectl top pod -n ${NAMESPACE} -l app.kubernetes.io/name=loki --containers`,
      },
      { text: 'Find the query that reads most; `metrics.go` lines tell bytes and time of each.', command: LOGS },
      { text: 'A dashboard that reads days of logs every minute wants a longer interval, or a larger `resultsCache`.' },
    ],
  },
};

const manyStreams = oncePer(
  ({ maxStreams, replicas }: Pick<Context<LokiKnobs>['knobs'], 'maxStreams' | 'replicas'>) =>
    `${maxStreams} ${replicas}`,
  ({ maxStreams, replicas }): Alert => ({
    name: 'LokiManyStreams',
    severity: 'warning',
    // Each stream is in as many servers as lines are replicated to.
    expr: `sum(loki_ingester_memory_streams{${SELF}}) / ${Math.min(3, replicas)} > ${0.8 * maxStreams}`,
    for: '15m',
    summary: 'Loki has almost as many streams as it may have',
    description: `{{ $value | humanize }} streams are active, and ${maxStreams} are allowed.`,
    runbook: {
      symptom: 'The number of active streams is near its limit.',
      meaning: 'At the limit, lines of new streams are refused: new pods and applications have no logs.',
      steps: [
        { text: 'See in dashboard "Loki" whether it grew or jumped.', command: FORWARD },
        {
          text: 'Find the label with too many values: names of pods, ids or addresses do not belong into index labels.',
          command: 'logcli series --addr=http://localhost:3100 --analyze-labels \'{k8s_cluster_name=~".+"}\'',
        },
        { text: 'Where it is growth, raise the knob `maxStreams`, and memory with it.' },
      ],
    },
  }),
);

const cannotStore = oncePer(
  (inObjectStore: boolean) => String(inObjectStore),
  (inObjectStore): Alert => ({
    name: 'LokiCannotStore',
    severity: 'critical',
    expr: `sum by (pod) (rate(loki_ingester_chunks_flush_failures_total{${SELF}}[10m])) > 0`,
    for: '15m',
    summary: 'Loki {{ $labels.pod }} cannot store its chunks',
    description: '{{ $value | humanize }} writes of chunks a second fail.',
    runbook: {
      symptom: 'What Loki has taken in does not reach its store.',
      meaning:
        'It stays in memory and in the write-ahead log on the volume, until one of them is full; then Loki stops taking logs.',
      steps: [
        { text: 'Read the reason: access denied, no such bucket, a timeout, or no space left.', command: LOGS },
        inObjectStore
          ? {
              text: 'Is the Secret with the keys there, and are they still valid?',
              command: `kubectl describe secret -n ${NAMESPACE} ${S3_SECRET}`,
            }
          : { text: 'Is the node of the pod well? Its disk is the store.', command: PODS },
        {
          text: 'See that the volumes are bound. How full they are is in dashboard "Platform overview".',
          command: `kubectl get pvc -n ${NAMESPACE} -l app.kubernetes.io/name=loki`,
        },
      ],
    },
  }),
);

const doesNotDelete: Alert = {
  name: 'LokiDoesNotDelete',
  severity: 'warning',
  // One server is the compactor; the others say 0 for ever, and so does it until its first run.
  expr: `time() - max(loki_compactor_apply_retention_last_successful_run_timestamp_seconds{${SELF}} > 0) > 21600`,
  for: '30m',
  summary: 'Loki has not deleted old logs for hours',
  description: 'The last run that deleted logs after their time was {{ $value | humanizeDuration }} ago.',
  runbook: {
    symptom: 'The compactor does not finish, so nothing is deleted.',
    meaning: 'Logs stay longer than they should, the store grows, and queries become slower. Nothing is lost.',
    steps: [
      { text: 'Look for "compactor" and "retention" in the log: mostly the store refuses to delete.', command: LOGS },
      { text: 'See on /compactor/ring which server it is.', command: FORWARD },
      {
        text: 'Restart that one; it begins where it stopped.',
        command: `kubectl rollout restart -n ${NAMESPACE} statefulset/${RELEASE}`,
      },
    ],
  },
};

const rulesFail: Alert = {
  name: 'LokiRulesFail',
  severity: 'warning',
  expr: `sum by (rule_group) (rate(loki_prometheus_rule_evaluation_failures_total{${SELF}}[10m])) > 0`,
  for: '30m',
  summary: 'Alerting rules on logs cannot be evaluated',
  description: '{{ $value | humanize }} evaluations a second fail in {{ $labels.rule_group }}.',
  runbook: {
    symptom: 'Rules of the group give an error instead of a result.',
    meaning: 'What these rules watch for is not seen.',
    steps: [
      {
        text: 'The log has the rule and the error: mostly a query that reads too much or has a mistake.',
        command: LOGS,
      },
      { text: 'Run the query by hand (/loki/api/v1/query).', command: FORWARD },
      { text: 'Correct the rule in the ConfigMap that holds it, in Git.' },
    ],
  },
};

const cannotNotify: Alert = {
  name: 'LokiCannotNotify',
  severity: 'critical',
  expr: `sum by (pod) (rate(loki_prometheus_notifications_dropped_total{${SELF}}[10m])) > 0`,
  for: '10m',
  summary: 'Loki {{ $labels.pod }} cannot hand over alerts',
  description: '{{ $value | humanize }} alerts a second do not reach an Alertmanager.',
  runbook: {
    symptom: 'Rules on logs fire, and Alertmanager does not hear of it.',
    meaning: 'Alerts on logs are lost where no other Alertmanager took them.',
    steps: [
      { text: 'Read the error and the address.', command: LOGS },
      {
        text: 'Do the Alertmanagers run?',
        command: `kubectl get pods -n ${NAMESPACE} -l app.kubernetes.io/name=alertmanager -o wide`,
      },
      { text: 'Is there a policy that lets Loki reach them?', command: `kubectl get networkpolicies -n ${NAMESPACE}` },
    ],
  },
};
