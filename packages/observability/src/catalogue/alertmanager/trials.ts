import type { AlertTrials } from '../../alert-trial';

/** What the alerts of `alerts.ts` are tried with. */
export const trials: AlertTrials = {
  AlertmanagerDown: {
    at: '10m',
    series: {
      'up{job="prometheus-stack-kube-prom-alertmanager", namespace="observability", container="alertmanager", pod="alertmanager-prometheus-stack-kube-prom-alertmanager-0"}':
        { fires: '1x3 0x10', silent: '1x3 0x10' },
      'up{job="prometheus-stack-kube-prom-alertmanager", namespace="observability", container="alertmanager", pod="alertmanager-prometheus-stack-kube-prom-alertmanager-1"}':
        { fires: '1x3 0x10', silent: '1x13' },
      'up{job="prometheus-stack-kube-prom-alertmanager", namespace="observability", container="alertmanager", pod="alertmanager-prometheus-stack-kube-prom-alertmanager-2"}':
        { fires: '1x13', silent: '1x13' },
    },
    fires: {
      labels: { job: 'prometheus-stack-kube-prom-alertmanager', namespace: 'observability' },
      summary: 'Too few Alertmanagers answer',
      description: 'For 5 minutes 33.33% of the Alertmanagers could be scraped.',
    },
    others: [
      {
        at: '10m',
        series: {
          'up{job="prometheus-stack-kube-prom-alertmanager", namespace="observability", container="alertmanager", pod="alertmanager-prometheus-stack-kube-prom-alertmanager-0"}':
            { fires: '_x13', silent: '1x3 0x3 1x7' },
        },
        fires: {
          labels: {
            job: 'prometheus-stack-kube-prom-alertmanager',
            namespace: 'observability',
            container: 'alertmanager',
          },
          summary: 'Too few Alertmanagers answer',
          description: 'For 5 minutes 0% of the Alertmanagers could be scraped.',
        },
      },
    ],
  },
  AlertmanagerCannotDeliver: {
    at: '30m',
    series: {
      'alertmanager_notifications_failed_total{job="prometheus-stack-kube-prom-alertmanager", namespace="observability", integration="slack"}':
        { fires: '0+10x40', silent: '0+4x40' },
      'alertmanager_notifications_total{job="prometheus-stack-kube-prom-alertmanager", namespace="observability", integration="slack"}':
        { fires: '0+100x40', silent: '0+100x40' },
    },
    fires: {
      labels: { integration: 'slack' },
      summary: 'Alertmanager cannot notify by slack',
      description: '10% of the notifications by slack fail.',
    },
  },
  AlertmanagerConfigurationStale: {
    at: '30m',
    series: {
      'alertmanager_config_last_reload_successful{job="prometheus-stack-kube-prom-alertmanager", namespace="observability", pod="alertmanager-prometheus-stack-kube-prom-alertmanager-0"}':
        { fires: '1x5 0x30', silent: '1x5 0x9 1x20' },
    },
    fires: {
      labels: {
        job: 'prometheus-stack-kube-prom-alertmanager',
        namespace: 'observability',
        pod: 'alertmanager-prometheus-stack-kube-prom-alertmanager-0',
      },
      summary: 'Alertmanager alertmanager-prometheus-stack-kube-prom-alertmanager-0 runs with an old configuration',
      description: 'The last reload of the configuration has failed.',
    },
  },
  AlertmanagerRefusesAlerts: {
    at: '30m',
    series: {
      'alertmanager_alerts_invalid_total{job="prometheus-stack-kube-prom-alertmanager", namespace="observability", pod="alertmanager-prometheus-stack-kube-prom-alertmanager-0"}':
        { fires: '0+1x40', silent: '3x40' },
    },
    fires: {
      labels: { pod: 'alertmanager-prometheus-stack-kube-prom-alertmanager-0' },
      summary: 'Alertmanager alertmanager-prometheus-stack-kube-prom-alertmanager-0 refuses alerts that it is sent',
      description: '10 alerts were not valid within 10 minutes.',
    },
  },
  AlertmanagerClusterSplit: {
    at: '25m',
    series: {
      'alertmanager_cluster_members{job="prometheus-stack-kube-prom-alertmanager", namespace="observability", pod="alertmanager-prometheus-stack-kube-prom-alertmanager-0"}':
        { fires: '1x40', silent: '3x40' },
      'alertmanager_cluster_members{job="prometheus-stack-kube-prom-alertmanager", namespace="observability", pod="alertmanager-prometheus-stack-kube-prom-alertmanager-1"}':
        { fires: '3x40', silent: '3x40' },
      'alertmanager_cluster_members{job="prometheus-stack-kube-prom-alertmanager", namespace="observability", pod="alertmanager-prometheus-stack-kube-prom-alertmanager-2"}':
        { fires: '3x40', silent: '3x40' },
    },
    fires: {
      labels: {
        job: 'prometheus-stack-kube-prom-alertmanager',
        namespace: 'observability',
        pod: 'alertmanager-prometheus-stack-kube-prom-alertmanager-0',
      },
      summary: 'Alertmanager alertmanager-prometheus-stack-kube-prom-alertmanager-0 does not see all of its peers',
      description: 'Alertmanager alertmanager-prometheus-stack-kube-prom-alertmanager-0 sees 1 members of the cluster.',
    },
  },
  AlertmanagerConfigurationsDiffer: {
    at: '30m',
    series: {
      'alertmanager_config_hash{job="prometheus-stack-kube-prom-alertmanager", namespace="observability", pod="alertmanager-prometheus-stack-kube-prom-alertmanager-0"}':
        { fires: '7x40', silent: '7x40' },
      'alertmanager_config_hash{job="prometheus-stack-kube-prom-alertmanager", namespace="observability", pod="alertmanager-prometheus-stack-kube-prom-alertmanager-1"}':
        { fires: '8x40', silent: '8x15 7x25' },
    },
    fires: {
      labels: {},
      summary: 'The Alertmanagers do not have the same configuration',
      description: 'There are 2 different configurations in one cluster.',
    },
  },
};
