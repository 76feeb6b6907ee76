import type { AlertTrials } from '../../alert-trial';

/** What the alerts of `configuration-alerts.ts` are tried with. */
export const configurationTrials: AlertTrials = {
  PrometheusConfigurationStale: {
    at: '30m',
    series: {
      'prometheus_config_last_reload_successful{job="prometheus-stack-kube-prom-prometheus", namespace="observability", pod="prometheus-prometheus-stack-kube-prom-prometheus-0"}':
        { fires: '1x5 0x30', silent: '1x5 0x9 1x20' },
    },
    fires: {
      labels: {
        job: 'prometheus-stack-kube-prom-prometheus',
        namespace: 'observability',
        pod: 'prometheus-prometheus-stack-kube-prom-prometheus-0',
      },
      summary: 'Prometheus prometheus-prometheus-stack-kube-prom-prometheus-0 runs with an old configuration',
      description: 'The last reload of the configuration or of the rules has failed.',
    },
  },
  PrometheusDiscoveryFailing: {
    at: '40m',
    series: {
      'prometheus_sd_kubernetes_failures_total{job="prometheus-stack-kube-prom-prometheus", namespace="observability", pod="prometheus-prometheus-stack-kube-prom-prometheus-0"}':
        { fires: '0+1x60', silent: '3x60' },
    },
    fires: {
      labels: { pod: 'prometheus-prometheus-stack-kube-prom-prometheus-0' },
      summary: 'Prometheus prometheus-prometheus-stack-kube-prom-prometheus-0 does not find its targets',
      description: 'Requests to the API server fail, or targets that it gives cannot be used.',
    },
  },
  PrometheusOperatorFailing: {
    at: '40m',
    series: {
      'prometheus_operator_reconcile_errors_total{job="prometheus-stack-kube-prom-operator", namespace="observability", controller="prometheus"}':
        { fires: '0+1x60', silent: '2x60' },
    },
    fires: {
      labels: { controller: 'prometheus' },
      summary: 'The Prometheus operator does not do what it is told (prometheus)',
      description: 'Its controller prometheus has errors, is not ready, or refuses objects.',
    },
  },
  PrometheusWebhookFails: {
    at: '150m',
    series: {
      'apiserver_admission_webhook_fail_open_count{job="apiserver", namespace="default", name="prometheusrulevalidate.monitoring.coreos.com", type="validating"}':
        // The operator started anew once.
        { fires: '0+1x180', silent: '0x90 8x90' },
    },
    fires: {
      labels: { name: 'prometheusrulevalidate.monitoring.coreos.com' },
      summary: 'The API server cannot ask prometheusrulevalidate.monitoring.coreos.com',
      description: '60 objects were let through unchecked in the last hour.',
    },
  },
};
