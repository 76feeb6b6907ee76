import type { Alert, AlertGroup } from '../../alert';
import { ADMIN_SECRET, NAMESPACE, RELEASE } from './names';

/** Series that Grafana exports about itself. */
const SELF = `job="${RELEASE}", namespace="${NAMESPACE}"`;

const LOGS = `kubectl logs -n ${NAMESPACE} deploy/${RELEASE} -c grafana --all-pods --since=30m`;
const PODS = `kubectl get pods -n ${NAMESPACE} -l app.kubernetes.io/name=grafana -o wide`;
const FORWARD = `kubectl port-forward -n ${NAMESPACE} svc/${RELEASE} 3000:80`;

/** What fills its volume or keeps its pod from running is seen by the chart rules for volumes and workloads. */
export function alerts(): readonly AlertGroup[] {
  return [{ name: 'grafana', dashboard: 'platform-grafana', alerts: [down, requestsFail, queriesFail, slow] }];
}

const down: Alert = {
  name: 'GrafanaDown',
  severity: 'critical',
  expr: `max by (job, namespace) (up{${SELF}}) == 0 or absent(up{${SELF}})`,
  for: '10m',
  summary: 'Grafana is down',
  description: 'No scrape of Grafana has worked for 10 minutes.',
  runbook: {
    symptom: 'Grafana cannot be reached.',
    meaning:
      'Nobody sees dashboards. Collection, storage and alerts go on; Prometheus and Alertmanager have pages of their own.',
    steps: [
      { text: 'See whether the pod runs, or waits for its volume or a Secret.', command: PODS },
      {
        text: 'It does not start without its administrator: is the Secret there, with both keys?',
        command: `kubectl describe secret -n ${NAMESPACE} ${ADMIN_SECRET}`,
      },
      { text: 'Read what it says; a datasource that is not valid stops the start.', command: LOGS },
    ],
  },
};

const requestsFail: Alert = {
  name: 'GrafanaRequestsFail',
  severity: 'warning',
  expr: `sum by (handler) (rate(grafana_http_request_duration_seconds_count{${SELF}, status_code=~"5.."}[10m])) / sum by (handler) (rate(grafana_http_request_duration_seconds_count{${SELF}}[10m])) > 0.1`,
  for: '15m',
  summary: 'Grafana answers {{ $labels.handler }} with errors',
  description: '{{ $value | humanizePercentage }} of the requests to {{ $labels.handler }} fail.',
  runbook: {
    symptom: 'Pages or panels of Grafana show errors.',
    meaning: 'People see part of their dashboards only.',
    steps: [
      { text: 'Find the errors; "database is locked" means that its one file cannot keep up.', command: LOGS },
      { text: 'Open it, and see which pages fail.', command: FORWARD },
      {
        text: 'See whether it is short of memory.',
        command: `kubectl top pod -n ${NAMESPACE} -l app.kubernetes.io/name=grafana --containers`,
      },
    ],
  },
};

const queriesFail: Alert = {
  name: 'GrafanaQueriesFail',
  severity: 'warning',
  expr: `sum by (plugin_id) (rate(grafana_plugin_request_total{${SELF}, endpoint="queryData", status="error"}[10m])) / sum by (plugin_id) (rate(grafana_plugin_request_total{${SELF}, endpoint="queryData"}[10m])) > 0.2`,
  for: '15m',
  summary: 'Queries of Grafana to {{ $labels.plugin_id }} fail',
  description: '{{ $value | humanizePercentage }} of the queries to datasources of type {{ $labels.plugin_id }} fail.',
  runbook: {
    symptom: 'Panels of one datasource stay empty or show an error.',
    meaning:
      'The store behind this datasource does not answer, refuses the queries, or cannot be reached from Grafana.',
    steps: [
      { text: 'Find the error of the datasource.', command: LOGS },
      { text: 'See whether the stores run.', command: `kubectl get pods -n ${NAMESPACE} -o wide` },
      { text: 'Open Connections, Data sources, and test the one that fails.', command: FORWARD },
    ],
  },
};

const slow: Alert = {
  name: 'GrafanaSlow',
  severity: 'info',
  expr: `histogram_quantile(0.95, sum by (le) (rate(grafana_http_request_duration_seconds_bucket{${SELF}, handler!~"/api/live/.*"}[15m]))) > 2`,
  for: '30m',
  summary: 'Grafana is slow',
  description: 'One request in twenty takes longer than {{ $value | humanizeDuration }}.',
  runbook: {
    symptom: 'Dashboards take long to load.',
    meaning: 'People wait. Mostly a store is slow, or a dashboard asks for too much.',
    steps: [
      { text: 'Slow queries are in the log with their duration.', command: LOGS },
      {
        text: 'See whether it has enough processor and memory.',
        command: `kubectl top pod -n ${NAMESPACE} -l app.kubernetes.io/name=grafana --containers`,
      },
      { text: 'Open the dashboard that is slow, and look at its queries with the inspector.', command: FORWARD },
    ],
  },
};
