import type { Alert } from '../../alert';
import { oncePer } from '../../once-per';
import { FORWARD, LOGS, PODS, SELF } from './alert-parts';
import { NAMESPACE, RELEASE, S3_SECRET } from './names';

export const cannotStore = oncePer(
  (inObjectStore: boolean) => String(inObjectStore),
  (inObjectStore): Alert => ({
    name: 'LokiCannotStore',
    severity: 'critical',
    expr: `sum by (pod) (increase(loki_ingester_chunks_flush_failures_total{${SELF}}[10m])) > 0`,
    for: '15m',
    summary: 'Loki {{ $labels.pod }} cannot store its chunks',
    description: '{{ $value | humanize }} writes of chunks have failed within 10 minutes.',
    runbook: {
      symptom: 'What Loki has taken in does not reach its store.',
      meaning:
        'It stays in memory and in the write-ahead log on the volume, until one of them is full; then Loki stops taking logs.',
      steps: [
        { text: 'Read the reason: access denied, no such bucket, a timeout, or no space left.', command: LOGS },
        inObjectStore
          ? {
              text: 'Is the Secret with the keys there, and are they still valid?',
              command: `kubectl describe secret -n ${NAMESPACE} ${S3_SECRET}`,
            }
          : { text: 'Is the node of the pod well? Its disk is the store.', command: PODS },
        {
          text: 'See that the volumes are bound. How full they are is in dashboard "Platform overview".',
          command: `kubectl get pvc -n ${NAMESPACE} -l app.kubernetes.io/name=loki`,
        },
      ],
    },
  }),
);

const LAST_RUN = `loki_compactor_apply_retention_last_successful_run_timestamp_seconds{${SELF}}`;

export const doesNotDelete: Alert = {
  name: 'LokiDoesNotDelete',
  severity: 'warning',
  // One server is the compactor; the others say 0 for ever, and so does it until its first run.
  expr: `time() - max(${LAST_RUN} > 0) > 21600 or time() - max(process_start_time_seconds{${SELF}}) > 21600 and on () max(${LAST_RUN}) == 0`,
  for: '30m',
  summary: 'Loki has not deleted old logs for hours',
  description: 'No run that deletes logs after their time has ended well for {{ $value | humanizeDuration }}.',
  runbook: {
    symptom: 'The compactor does not finish, so nothing is deleted.',
    meaning: 'Logs stay longer than they should, the store grows, and queries become slower. Nothing is lost.',
    steps: [
      { text: 'Look for "compactor" and "retention" in the log: mostly the store refuses to delete.', command: LOGS },
      { text: 'See at <http://localhost:3100/compactor/ring> which server it is.', command: FORWARD },
      {
        text: 'Restart the servers, one after the other; it begins where it stopped.',
        command: `kubectl rollout restart -n ${NAMESPACE} statefulset/${RELEASE}`,
      },
    ],
  },
};
