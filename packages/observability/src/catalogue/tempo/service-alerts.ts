import type { Alert } from '../../alert';
import { FORWARD, LOGS, PODS, SELF } from './alert-parts';
import { NAMESPACE, RELEASE } from './names';

export const down: Alert = {
  name: 'TempoDown',
  severity: 'critical',
  expr: `max by (job, namespace) (up{${SELF}}) == 0 or absent(up{${SELF}})`,
  for: '5m',
  summary: 'Tempo does not answer',
  description: 'No scrape of Tempo has worked for 5 minutes.',
  runbook: {
    symptom: 'No trace can be read, and none is stored.',
    meaning:
      'Tempo is a single instance. Gateways keep spans in memory for a quarter of an hour, as far as their queues reach; after that spans are lost. What Tempo had taken is on its volume. A roll-out or a drained node takes about a minute and does not come here.',
    steps: [
      { text: 'See whether the pod runs, waits for a node or its volume, or is killed for its memory.', command: PODS },
      {
        text: 'Read why it stopped last: `OOMKilled` asks for more memory (knob `memory`).',
        command: `kubectl describe pod -n ${NAMESPACE} ${RELEASE}-0`,
      },
      {
        text: 'Read what it says. A mistake in the configuration or missing keys are in the first lines.',
        command: LOGS,
      },
    ],
  },
};

export const refusesSpans: Alert = {
  name: 'TempoRefusesSpans',
  severity: 'warning',
  expr: `sum by (reason) (increase(tempo_discarded_spans_total{${SELF}}[5m])) > 0`,
  for: '15m',
  summary: 'Tempo refuses spans: {{ $labels.reason }}',
  description: '{{ $value | humanize }} spans were not stored within 5 minutes, because of {{ $labels.reason }}.',
  runbook: {
    symptom: 'Traces are incomplete, or not there.',
    meaning:
      'The spans are lost. `rate_limited` is the knob `ingestionRate`; `trace_too_large` is a trace that never ends, and the knob `maxTraceSize`.',
    steps: [
      { text: 'Since when, and what grew at that time? The dashboard shows it. Does it run well?', command: PODS },
      {
        text: 'The log names the trace that is too large; its first spans are stored and tell the application.',
        command: LOGS,
      },
      { text: 'Sample at the application, or raise the knob.' },
    ],
  },
};

/** A server that is not ready yet says so with an error to whoever probes it. */
const ASKED = `${SELF}, route!="ready"`;

export const requestsFail: Alert = {
  name: 'TempoRequestsFail',
  severity: 'warning',
  expr: `sum by (route) (rate(tempo_request_duration_seconds_count{${ASKED}, status_code=~"5.."}[5m])) / sum by (route) (rate(tempo_request_duration_seconds_count{${ASKED}}[5m])) > 0.05`,
  for: '15m',
  summary: 'Tempo answers {{ $labels.route }} with errors',
  description: '{{ $value | humanizePercentage }} of the requests to {{ $labels.route }} fail.',
  runbook: {
    symptom: 'Searches of traces show errors.',
    meaning: 'People see part of the traces or none. What is stored is not touched.',
    steps: [
      { text: 'Read the errors: the object store, a block that is damaged, or a limit of time.', command: LOGS },
      { text: 'See at <http://localhost:3200/status/services> whether the parts of Tempo run.', command: FORWARD },
      {
        text: 'See whether it is short of memory.',
        command: `kubectl top pod -n ${NAMESPACE} ${RELEASE}-0 --containers`,
      },
    ],
  },
};

export const queriesSlow: Alert = {
  name: 'TempoQueriesSlow',
  severity: 'warning',
  expr: `histogram_quantile(0.99, sum by (le) (rate(tempo_request_duration_seconds_bucket{${SELF}, route=~"api_.*", route!="api_echo"}[10m]))) > 30`,
  for: '30m',
  summary: 'Searches of traces are slow',
  description: 'One search in a hundred takes longer than {{ $value | humanizeDuration }}.',
  runbook: {
    symptom: 'Searches take half a minute and more, or time out.',
    meaning: 'Finding a trace during an incident is slow. By its id it is still fast.',
    steps: [
      {
        text: 'See whether it is short of CPU or memory.',
        command: `kubectl top pod -n ${NAMESPACE} ${RELEASE}-0 --containers`,
      },
      {
        text: 'Many blocks make slow searches: does it merge them? The dashboard shows it in row "Store", the log says why not.',
        command: LOGS,
      },
      { text: 'Search a shorter time, or by an attribute of the resource: those are indexed.' },
    ],
  },
};
