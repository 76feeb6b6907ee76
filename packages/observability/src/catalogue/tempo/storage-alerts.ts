import type { Alert } from '../../alert';
import { oncePer } from '../../once-per';
import { LOGS, PODS, SELF } from './alert-parts';
import { NAMESPACE, S3_SECRET } from './names';

export const cannotStore = oncePer(
  (inObjectStore: boolean) => String(inObjectStore),
  (inObjectStore): Alert => ({
    name: 'TempoCannotStore',
    severity: 'critical',
    expr: `increase(tempo_ingester_failed_flushes_total{${SELF}}[10m]) > 0`,
    for: '15m',
    summary: 'Tempo cannot store its blocks',
    description: '{{ $value | humanize }} blocks did not reach the store within 10 minutes.',
    runbook: {
      symptom: 'What Tempo has taken in does not reach its store.',
      meaning: 'It stays on the volume until that is full; then Tempo stops taking spans.',
      steps: [
        { text: 'Read the reason: access denied, no such bucket, a timeout, or no space left.', command: LOGS },
        inObjectStore
          ? {
              text: 'Is the Secret with the keys there, and are they still valid?',
              command: `kubectl describe secret -n ${NAMESPACE} ${S3_SECRET}`,
            }
          : { text: 'Is the node of the pod well? Its disk is the store.', command: PODS },
        {
          text: 'See that the volume is bound. How full it is, is in dashboard "Platform overview".',
          command: `kubectl get pvc -n ${NAMESPACE} -l app.kubernetes.io/name=tempo`,
        },
      ],
    },
  }),
);

export const doesNotCompact: Alert = {
  name: 'TempoDoesNotCompact',
  severity: 'warning',
  expr: `increase(tempodb_compaction_errors_total{${SELF}}[1h]) > 3`,
  for: '30m',
  summary: 'Tempo fails to merge its blocks',
  description: '{{ $value | humanize }} compactions have failed within an hour.',
  runbook: {
    symptom: 'Compactions end with errors.',
    meaning: 'Small blocks pile up: searches become slower and the store larger. Nothing is lost.',
    steps: [
      { text: 'Read the error: mostly the store, or a block that is damaged.', command: LOGS },
      { text: 'See whether it is killed for its memory while it merges.', command: PODS },
      { text: 'A damaged block is named in the log; it can be moved away in the store.' },
    ],
  },
};

export const doesNotDelete: Alert = {
  name: 'TempoDoesNotDelete',
  severity: 'warning',
  expr: `increase(tempodb_retention_errors_total{${SELF}}[1h]) > 3`,
  for: '30m',
  summary: 'Tempo fails to delete old traces',
  description: '{{ $value | humanize }} attempts to delete have failed within an hour.',
  runbook: {
    symptom: 'Blocks whose time is over cannot be deleted.',
    meaning: 'Traces stay longer than they should, and the store grows. Nothing is lost.',
    steps: [
      { text: 'Read the error: mostly the keys may not delete in the bucket.', command: LOGS },
      { text: 'See that the pod is the same as before, and did not restart.', command: PODS },
      { text: 'Let the keys list and delete in the bucket.' },
    ],
  },
};
