import type { AlertTrials } from '../../alert-trial';

const PROBED = 'job="blackbox-probe", instance="https://a.example"';

/** What the alerts of `alerts.ts` are tried with. */
export const trials: AlertTrials = {
  BlackboxExporterDown: {
    at: '15m',
    series: {
      'up{job="blackbox-exporter", namespace="observability", pod="a"}': { fires: '1x3 0x20', silent: '1x3 0x20' },
      'up{job="blackbox-exporter", namespace="observability", pod="b"}': { fires: '1x3 0x20', silent: '1x23' },
    },
    fires: {
      labels: { job: 'blackbox-exporter', namespace: 'observability' },
      summary: 'The blackbox exporter does not answer',
      description: 'No scrape of the blackbox exporter has worked for 5 minutes.',
    },
  },
  ProbeFails: {
    at: '15m',
    series: {
      [`probe_success{${PROBED}, pod="a"}`]: { fires: '1x3 0x20', silent: '1x3 0x20' },
      [`probe_success{${PROBED}, pod="b"}`]: { fires: '1x3 0x20', silent: '1x3 0x3 1x17' },
    },
    fires: {
      labels: { instance: 'https://a.example' },
      summary: 'https://a.example does not answer as it should',
      description: 'No probe of https://a.example has worked for 5 minutes.',
    },
  },
  ProbeCertificateExpires: {
    at: '70m',
    series: {
      [`probe_ssl_earliest_cert_expiry{${PROBED}}`]: { fires: '1000000x80', silent: '2000000x80' },
    },
    fires: {
      labels: { instance: 'https://a.example' },
      summary: 'The certificate of https://a.example expires soon',
      description: 'It is valid for 11d 12h 36m 40s more.',
    },
  },
};
