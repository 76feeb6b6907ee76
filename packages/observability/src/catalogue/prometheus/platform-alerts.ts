import type { Alert } from '../../alert';
import { FORWARD } from './alert-parts';
import { ALERTMANAGER, NAMESPACE } from './names';

const PLATFORM = 'namespace=~"observability|observability-host"';
const AVAILABLE = `kubelet_volume_stats_available_bytes{${PLATFORM}}`;
const BY_CLAIM = 'max by (namespace, persistentvolumeclaim)';
const FREE = `${BY_CLAIM} (${AVAILABLE}) / ${BY_CLAIM} (kubelet_volume_stats_capacity_bytes{${PLATFORM}})`;

const CLAIMS = `kubectl get pvc -n ${NAMESPACE}`;

/** Instead of the chart's, so that it has a page for the night on which it no longer comes. */
export const watchdog: Alert = {
  name: 'Watchdog',
  severity: 'none',
  expr: 'vector(1)',
  for: '1m',
  summary: 'Alerts work from end to end',
  description: 'This alert always fires. Whoever receives it has to alarm when it no longer comes.',
  runbook: {
    symptom: 'It always fires, and that is right. The service that expects it alarms when it does not come.',
    meaning:
      'Then Prometheus, Alertmanager or the way out of the cluster is broken, and no other alert reaches anybody. Where knob `heartbeat` of Alertmanager is off, nobody expects it.',
    steps: [
      {
        text: 'Do both run? If the cluster itself does not answer, that is the reason.',
        command: `kubectl get pods -n ${NAMESPACE} -l 'app.kubernetes.io/name in (prometheus, alertmanager)' -o wide`,
      },
      { text: 'Does it fire (/alerts)? If not, Prometheus does not evaluate its rules.', command: FORWARD },
      {
        text: 'Does Alertmanager send it? The log names the address and the answer, or that there was none.',
        command: `kubectl logs -n ${NAMESPACE} statefulset/alertmanager-${ALERTMANAGER} -c alertmanager --all-pods --since=30m`,
      },
    ],
  },
};

export const volumeFills: Alert = {
  name: 'PlatformVolumeFills',
  severity: 'warning',
  // Prometheus keeps its own volume at 80 % and grows again after each block that it deletes: that is no way to full.
  expr: `${FREE} < 0.15 and ${BY_CLAIM} (predict_linear(${AVAILABLE}[6h], 4 * 86400)) < 0`,
  for: '1h',
  summary: 'Volume {{ $labels.persistentvolumeclaim }} will be full within four days',
  description:
    '{{ $value | humanizePercentage }} of it is free, and at the pace of the last six hours that is not enough.',
  runbook: {
    symptom: 'A volume of the platform fills steadily.',
    meaning: 'When it is full, its owner stops taking data or stops altogether. There are days left, not hours.',
    steps: [
      { text: 'Whose is it, and how large?', command: CLAIMS },
      {
        text: 'What made it grow? Dashboard "Capacity and cost" has series, log volume and spans.',
        command: `kubectl get pods -n ${NAMESPACE} -o wide`,
      },
      {
        text: 'Keep less (knob `retention` of the component), or give it more: grow the claim where its class allows that, and knob `storage` for the claims to come.',
        command: 'kubectl get storageclasses -o custom-columns=NAME:.metadata.name,GROWS:.allowVolumeExpansion',
      },
    ],
  },
};

export const volumeAlmostFull: Alert = {
  name: 'PlatformVolumeAlmostFull',
  severity: 'critical',
  expr: `${FREE} < 0.05`,
  for: '5m',
  summary: 'Volume {{ $labels.persistentvolumeclaim }} is almost full',
  description: 'Only {{ $value | humanizePercentage }} of it is free.',
  runbook: {
    symptom: 'A volume of the platform has next to no room left.',
    meaning: 'Its owner will stop taking data or crash within minutes or hours; what it holds is not lost.',
    steps: [
      { text: 'Whose is it?', command: CLAIMS },
      {
        text: 'Grow it at once where its class allows that: edit the size that the claim requests.',
        command: 'kubectl get storageclasses -o custom-columns=NAME:.metadata.name,GROWS:.allowVolumeExpansion',
      },
      {
        text: 'Else lower the knob `retention` of its owner and publish; see that the pod comes back.',
        command: `kubectl get pods -n ${NAMESPACE} -o wide`,
      },
    ],
  },
};
