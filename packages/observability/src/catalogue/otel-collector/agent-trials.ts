import type { AlertTrials } from '../../alert-trial';

/** What the alerts of `agent-alerts.ts` are tried with. */
export const agentTrials: AlertTrials = {
  OtelAgentDown: {
    at: '25m',
    series: {
      'up{job="otel-agent", namespace="observability-host", pod="otel-agent-agent-0"}': {
        fires: '1x3 0x30',
        silent: '1x3 0x10 1x20',
      },
    },
    fires: {
      labels: { job: 'otel-agent', namespace: 'observability-host', pod: 'otel-agent-agent-0' },
      summary: 'Agent otel-agent-agent-0 of the collector is down',
      description: 'No scrape of agent otel-agent-agent-0 has worked for 15 minutes.',
    },
  },
  OtelNoLogsCollected: {
    at: '40m',
    series: {
      'otelcol_receiver_accepted_log_records_total{job="otel-agent", namespace="observability-host", receiver="file_log"}':
        { fires: '0+100x5 500x40', silent: '0+100x45' },
    },
    fires: {
      labels: { job: 'otel-agent', namespace: 'observability-host' },
      summary: 'No agent reads any log',
      description: 'Not one line of any container has been collected for 15 minutes.',
    },
    others: [
      {
        at: '40m',
        series: {
          'up{job="otel-agent", namespace="observability-host", pod="otel-agent-agent-0"}': {
            fires: '1x45',
            silent: '0x45',
          },
        },
        fires: {
          labels: { job: 'otel-agent', namespace: 'observability-host' },
          summary: 'No agent reads any log',
          description: 'Not one line of any container has been collected for 15 minutes.',
        },
      },
    ],
  },
  OtelKubeletUnreadable: {
    at: '40m',
    series: {
      'otelcol_scraper_scraped_metric_points_total{job="otel-agent", namespace="observability-host", pod="otel-agent-agent-0", receiver="kubeletstats"}':
        { fires: '0+100x5 500x40', silent: '0+100x45' },
    },
    fires: {
      labels: { pod: 'otel-agent-agent-0' },
      summary: 'Agent otel-agent-agent-0 gets nothing from its kubelet',
      description: 'The kubelet of the node of otel-agent-agent-0 has given no metric for 15 minutes.',
    },
  },
};
