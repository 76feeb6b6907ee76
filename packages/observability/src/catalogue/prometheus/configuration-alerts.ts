import type { Alert } from '../../alert';
import { LOGS, SELF } from './alert-parts';
import { FULL_NAME, NAMESPACE, OPERATOR, PROMETHEUS, RELEASE } from './names';

const OPERATOR_SELF = `job="${OPERATOR}", namespace="${NAMESPACE}"`;

export const configurationStale: Alert = {
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

export const discoveryFailing: Alert = {
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

/** What the chart registers with the API server. */
const WEBHOOKS = '(prometheusrule(mutate|validate)|alertmanagerconfigsvalidate).monitoring.coreos.com';

const unchecked = (offset = '') =>
  `sum by (name) (increase(apiserver_admission_webhook_fail_open_count{name=~"${WEBHOOKS}"}[1h]${offset})) > 0`;

/**
 * The end of the webhook's certificate is no matter for an alert: the chart's job makes it once, for a hundred years. What
 * does happen is that it is not the one that was announced, or that the way is cut. Both show here: the API server could not
 * ask, and let the object through.
 */
export const webhookFails: Alert = {
  name: 'PrometheusWebhookFails',
  severity: 'warning',
  // An operator that restarts misses a call. Flux has rules checked twice an hour, so what goes on shows in the hour before.
  expr: `${unchecked()} and ${unchecked(' offset 1h')}`,
  for: '15m',
  summary: 'The API server cannot ask {{ $labels.name }}',
  description: '{{ $value | humanize }} objects were let through unchecked in the last hour.',
  runbook: {
    symptom: "Calls to the operator's webhook fail: its certificate, the way to it, or the operator itself.",
    meaning: 'Rules with mistakes are stored, and found only when the operator reads them. Nothing else stops.',
    steps: [
      {
        text: 'Does the operator run?',
        command: `kubectl get pods -n ${NAMESPACE} -l app=kube-prometheus-stack-operator`,
      },
      {
        text: 'Is the certificate valid? It is made once, for a hundred years. Delete the Secret, and the next upgrade of the release makes and announces a new one.',
        command: `kubectl get secret -n ${NAMESPACE} ${FULL_NAME}-admission -o jsonpath='{.data.cert}' | base64 -d | openssl x509 -noout -dates -subject`,
      },
      {
        text: 'May the API server reach it? Its addresses are those of `network.apiServer` in environment.yaml.',
        command: `kubectl get networkpolicies -n ${NAMESPACE}`,
      },
    ],
  },
};

export const operatorFailing: Alert = {
  name: 'PrometheusOperatorFailing',
  severity: 'warning',
  expr: `sum by (controller) (rate(prometheus_operator_reconcile_errors_total{${OPERATOR_SELF}}[10m])) > 0 or min by (controller) (max_over_time(prometheus_operator_ready{${OPERATOR_SELF}}[5m])) == 0 or min_over_time(prometheus_operator_managed_resources{state="rejected", ${OPERATOR_SELF}}[10m]) > 0`,
  for: '15m',
  summary: 'The Prometheus operator does not do what it is told ({{ $labels.controller }})',
  description: 'Its controller {{ $labels.controller }} has errors, is not ready, or refuses objects.',
  runbook: {
    symptom: 'The operator cannot carry out what monitors, rules or its own resources say.',
    meaning: 'What runs goes on. Changes to monitors, rules, Prometheus or Alertmanager do not arrive.',
    steps: [
      {
        text: `The log names the object and the reason. A monitor of another namespace that names a Secret is refused until a Role there lets service account ${OPERATOR} of ${NAMESPACE} get it.`,
        command: `kubectl logs -n ${NAMESPACE} deploy/${OPERATOR} --since=1h`,
      },
      {
        text: 'See whether Helm has left the release half way.',
        command: `flux get helmreleases ${RELEASE} -n flux-system`,
      },
      {
        text: 'CRDs older than the operator are a common reason after an upgrade.',
        command: "kubectl get crd prometheuses.monitoring.coreos.com -o jsonpath='{.metadata.annotations}'",
      },
    ],
  },
};
