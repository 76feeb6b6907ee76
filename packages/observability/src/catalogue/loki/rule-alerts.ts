import type { Alert } from '../../alert';
import { FORWARD, LOGS, SELF } from './alert-parts';
import { NAMESPACE } from './names';

export const rulesFail: Alert = {
  name: 'LokiRulesFail',
  severity: 'warning',
  expr: `sum by (rule_group) (increase(loki_prometheus_rule_evaluation_failures_total{${SELF}}[10m])) > 0`,
  for: '30m',
  summary: 'Alerting rules on logs cannot be evaluated',
  description: '{{ $value | humanize }} evaluations of {{ $labels.rule_group }} have failed within 10 minutes.',
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

export const cannotNotify: Alert = {
  name: 'LokiCannotNotify',
  severity: 'critical',
  // Each Alertmanager has a counter of its own, and one that gets the alerts is enough.
  expr: `min by (pod) (sum by (pod, alertmanager) (increase(loki_prometheus_notifications_dropped_total{${SELF}}[10m]))) > 0`,
  for: '10m',
  summary: 'Loki {{ $labels.pod }} cannot hand over alerts',
  description: '{{ $value | humanize }} alerts reached no Alertmanager within 10 minutes.',
  runbook: {
    symptom: 'Rules on logs fire, and Alertmanager does not hear of it.',
    meaning: 'Alerts on logs reach nobody.',
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
