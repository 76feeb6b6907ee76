import type { AlertTrials } from '../../alert-trial';

/** What the alerts of `rule-alerts.ts` are tried with. */
export const ruleTrials: AlertTrials = {
  LokiRulesFail: {
    at: '50m',
    series: {
      'loki_prometheus_rule_evaluation_failures_total{job="loki", namespace="observability", rule_group="errors"}': {
        fires: '0+1x60',
        silent: '3x60',
      },
    },
    fires: {
      labels: { rule_group: 'errors' },
      summary: 'Alerting rules on logs cannot be evaluated',
      description: '10 evaluations of errors have failed within 10 minutes.',
    },
  },
  LokiCannotNotify: {
    at: '25m',
    series: {
      'loki_prometheus_notifications_dropped_total{job="loki", namespace="observability", pod="loki-0", alertmanager="a"}':
        { fires: '0+1x40', silent: '0+1x40' },
      // One that is away is no reason to get up while another gets the alerts.
      'loki_prometheus_notifications_dropped_total{job="loki", namespace="observability", pod="loki-0", alertmanager="b"}':
        { fires: '0+1x40', silent: '0x40' },
    },
    fires: {
      labels: { pod: 'loki-0' },
      summary: 'Loki loki-0 cannot hand over alerts',
      description: '10 alerts reached no Alertmanager within 10 minutes.',
    },
  },
};
