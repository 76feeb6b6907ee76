import type { Alert, AlertGroup } from '../../alert';
import { DASHBOARD } from './dashboards';
import { NAMESPACE, PORT, PROBES, RELEASE } from './names';

const PODS = `kubectl get pods -n ${NAMESPACE} -l app.kubernetes.io/instance=${RELEASE} -o wide`;
const LOGS = `kubectl logs -n ${NAMESPACE} deployment/${RELEASE} --all-pods --since=30m`;
const FORWARD = `kubectl port-forward -n ${NAMESPACE} svc/${RELEASE} ${PORT}:${PORT}`;

const down: Alert = {
  name: 'BlackboxExporterDown',
  severity: 'warning',
  expr: `max by (job, namespace) (up{job="${RELEASE}", namespace="${NAMESPACE}"}) == 0 or absent(up{job="${RELEASE}", namespace="${NAMESPACE}"})`,
  for: '5m',
  summary: 'The blackbox exporter does not answer',
  description: 'No scrape of the blackbox exporter has worked for 5 minutes.',
  runbook: {
    symptom: 'The dashboard "Probes" is empty.',
    meaning: 'Nothing is probed, so nobody is told when a page does not answer. What is probed is not touched.',
    steps: [
      { text: 'See whether the pod runs, waits for a node, or is killed for its memory.', command: PODS },
      { text: 'Read what it says: a mistake in its modules is in the first lines.', command: LOGS },
      { text: 'Raise the knob `memory` where it was killed for it, and render.' },
    ],
  },
};

const fails: Alert = {
  name: 'ProbeFails',
  severity: 'critical',
  expr: `max by (instance) (probe_success{job="${PROBES}"}) == 0`,
  for: '5m',
  summary: '{{ $labels.instance }} does not answer as it should',
  description: 'No probe of {{ $labels.instance }} has worked for 5 minutes.',
  runbook: {
    symptom: 'Who opens the address sees an error, waits for ever, or is warned of a certificate.',
    meaning:
      'The answer did not come within 5 seconds, or was not 2xx. It is measured from inside the cluster: a path that only pods cannot take looks the same.',
    steps: [
      {
        text: 'Have the exporter on your machine, then open `/probe?module=http_2xx&debug=true&target=` with the address: the log of the probe says what failed.',
        command: FORWARD,
      },
      {
        text: 'See in its log whether other probes fail at the same time: then it is the network or DNS.',
        command: LOGS,
      },
      { text: 'Follow the runbook of what is behind the address.' },
    ],
  },
};

const expires: Alert = {
  name: 'ProbeCertificateExpires',
  severity: 'warning',
  expr: `min by (instance) (probe_ssl_earliest_cert_expiry{job="${PROBES}"}) - time() < 14 * 24 * 3600`,
  for: '1h',
  summary: 'The certificate of {{ $labels.instance }} expires soon',
  description: 'It is valid for {{ $value | humanizeDuration }} more.',
  runbook: {
    symptom: 'Nothing yet. When it has expired, browsers warn and clients refuse.',
    meaning:
      'Whoever renews it, most often cert-manager, does so weeks before; less than two left means that it fails.',
    steps: [
      {
        text: 'See which certificate is not ready, where cert-manager makes it.',
        command: 'kubectl get certificate -A',
      },
      { text: 'Have the exporter on your machine, to look at the address as it does.', command: FORWARD },
      { text: 'Renew it by hand where nobody does it by itself.' },
    ],
  },
};

/** Alerts of the exporter and of what it probes. */
export const alerts: readonly AlertGroup[] = [
  { name: RELEASE, dashboard: DASHBOARD, alerts: [down] },
  { name: 'probes', about: 'probes', dashboard: DASHBOARD, alerts: [fails, expires] },
];
