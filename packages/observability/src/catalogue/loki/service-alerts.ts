import type { Alert } from '../../alert';
import type { Context } from '../../component';
import { oncePer } from '../../once-per';
import { FORWARD, LOGS, PODS, SELF } from './alert-parts';
import type { LokiKnobs } from './knobs';
import { NAMESPACE, RELEASE } from './names';

export const down: Alert = {
  name: 'LokiDown',
  severity: 'critical',
  // Lines are in three servers, of which two have to answer. One that is away is told by the chart's TargetDown.
  expr: `avg by (job, namespace) (up{${SELF}}) <= 0.5 or absent(up{${SELF}}) - 1`,
  for: '5m',
  summary: 'Too few servers of Loki answer',
  description: 'For 5 minutes {{ $value | humanizePercentage }} of the servers of Loki could be scraped.',
  runbook: {
    symptom: 'No log can be read, and none is stored.',
    meaning:
      'Collectors keep what they have: gateways in memory for minutes, agents on the disks of their nodes and in the log files. After that logs are lost. Alerts on logs do not fire.',
    steps: [
      { text: 'See whether the pods run, wait for a node or a volume, or are killed for their memory.', command: PODS },
      {
        text: 'Read why it stopped last: `OOMKilled` asks for more memory (knob `memory`), a missing Secret or volume is in the events.',
        command: `kubectl describe pod -n ${NAMESPACE} ${RELEASE}-0`,
      },
      { text: 'Read what it says. A mistake in the configuration is the first line.', command: LOGS },
    ],
  },
};

export const refusesLogs: Alert = {
  name: 'LokiRefusesLogs',
  severity: 'warning',
  expr: `sum by (reason) (increase(loki_discarded_samples_total{${SELF}}[5m])) > 0`,
  for: '15m',
  summary: 'Loki refuses log lines: {{ $labels.reason }}',
  description: '{{ $value | humanize }} log lines were not stored within 5 minutes, because of {{ $labels.reason }}.',
  runbook: {
    symptom: 'Lines that applications wrote are not in Loki.',
    meaning:
      'Lines over a limit of rate or of streams are sent again for a quarter of an hour, and are lost after that: `rate_limited` is the knob `ingestionRate`, `stream_limit` the knob `maxStreams`. Every other refusal is final; `greater_than_max_sample_age` is a backlog older than a week.',
    steps: [
      {
        text: 'Since when, and what grew at that time, bytes or streams? The dashboard shows it. Are agents behind?',
        command: `kubectl get pods -n ${NAMESPACE} -o wide`,
      },
      { text: 'The log names the stream that was refused, and with it who writes so much.', command: LOGS },
      {
        text: 'Where it is one application, quiet it; where it is growth, raise the knob.',
      },
    ],
  },
};

/** What hands over log lines: collectors and others over HTTP, and servers to each other. */
const WRITES = 'route=~"otlp_v1_logs|loki_api_v1_push|/logproto.Pusher/Push"';

/** What is asked; a server that is not ready yet says so with an error to whoever probes it. */
const READS = 'route!~"otlp_v1_logs|loki_api_v1_push|/logproto.Pusher/Push|ready"';

const failingPart = (routes: string) =>
  `sum by (route) (rate(loki_request_duration_seconds_count{${SELF}, ${routes}, status_code=~"5.."}[5m])) / sum by (route) (rate(loki_request_duration_seconds_count{${SELF}, ${routes}}[5m])) > 0.05`;

export const requestsFail: Alert = {
  name: 'LokiRequestsFail',
  severity: 'critical',
  expr: failingPart(WRITES),
  for: '15m',
  summary: 'Loki answers {{ $labels.route }} with errors',
  description: '{{ $value | humanizePercentage }} of the requests to {{ $labels.route }} fail.',
  runbook: {
    symptom: 'Collectors cannot hand over logs.',
    meaning: 'They try again for a quarter of an hour while their queues fill; after that log lines are lost.',
    steps: [
      {
        text: 'Read the errors: the object store, a full volume, or a member of the ring that is gone.',
        command: LOGS,
      },
      {
        text: 'Look at <http://localhost:3100/ring>: every member should be ACTIVE, and there should be as many as pods.',
        command: FORWARD,
      },
      { text: 'See whether a pod is missing or restarts.', command: PODS },
    ],
  },
};

export const queriesFail: Alert = {
  name: 'LokiQueriesFail',
  severity: 'warning',
  expr: failingPart(READS),
  for: '15m',
  summary: 'Loki answers {{ $labels.route }} with errors',
  description: '{{ $value | humanizePercentage }} of the requests to {{ $labels.route }} fail.',
  runbook: {
    symptom: 'Queries of logs show errors.',
    meaning: 'People see part of the logs or none. What comes in is still stored.',
    steps: [
      { text: 'Read the errors: the object store, a limit of time, or a query that asks for too much.', command: LOGS },
      {
        text: 'Look at <http://localhost:3100/ring>: every member should be ACTIVE, and there should be as many as pods.',
        command: FORWARD,
      },
      {
        text: 'See whether the servers are short of memory, or restart.',
        command: `kubectl top pod -n ${NAMESPACE} -l app.kubernetes.io/name=loki --containers`,
      },
    ],
  },
};

export const queriesSlow: Alert = {
  name: 'LokiQueriesSlow',
  severity: 'warning',
  expr: `histogram_quantile(0.99, sum by (le) (rate(loki_request_duration_seconds_bucket{${SELF}, route=~"loki_api_v1_query|loki_api_v1_query_range"}[10m]))) > 30`,
  for: '30m',
  summary: 'Queries of logs are slow',
  description: 'One query in a hundred takes longer than {{ $value | humanizeDuration }}.',
  runbook: {
    symptom: 'Searches and panels of logs take half a minute and more, or time out.',
    meaning: 'Searching during an incident is slow. Nothing is lost.',
    steps: [
      {
        text: 'See whether the servers are short of CPU or memory.',
        command: `kubectl top pod -n ${NAMESPACE} -l app.kubernetes.io/name=loki --containers`,
      },
      { text: 'Find the query that reads most; `metrics.go` lines tell bytes and time of each.', command: LOGS },
      { text: 'A dashboard that reads days of logs every minute wants a longer interval, or a larger `resultsCache`.' },
    ],
  },
};

export const manyStreams = oncePer(
  ({ maxStreams, replicas }: Pick<Context<LokiKnobs>['knobs'], 'maxStreams' | 'replicas'>) =>
    `${maxStreams} ${replicas}`,
  ({ maxStreams, replicas }): Alert => ({
    name: 'LokiManyStreams',
    severity: 'warning',
    // Each stream is in as many servers as lines are replicated to.
    expr: `sum(loki_ingester_memory_streams{${SELF}}) / ${Math.min(3, replicas)} > ${0.8 * maxStreams}`,
    for: '15m',
    summary: 'Loki has almost as many streams as it may have',
    description: `{{ $value | humanize }} streams are active, and ${maxStreams} are allowed.`,
    runbook: {
      symptom: 'The number of active streams is near its limit.',
      meaning: 'At the limit, lines of new streams are refused: new pods and applications have no logs.',
      steps: [
        { text: 'Has it grown or jumped? The dashboard shows it. Then lead Loki to your machine.', command: FORWARD },
        {
          text: 'Find the label with too many values: names of pods, ids or addresses do not belong into index labels.',
          command: 'logcli series --addr=http://localhost:3100 --analyze-labels \'{cluster=~".+"}\'',
        },
        { text: 'Where it is growth, raise the knob `maxStreams`, and memory with it.' },
      ],
    },
  }),
);
