import type { Context } from '../../component';
import type { Dashboard } from '../../dashboard';
import { buildDashboard, stat, timeSeries, trafficLight, type Panel } from '../../dashboards';
import { oncePer } from '../../once-per';
import { backends } from './backends';
import type { OtelCollectorKnobs } from './knobs';
import { AGENT, GATEWAY, PIPELINE } from './names';
import { SIGNALS, type SignalName } from './signals';

const BOTH = `job=~"${GATEWAY}|${AGENT}"`;
const rate = (metric: string, selector: string) => `rate(${metric}{${selector}}[$__rate_interval])`;

interface Shown {
  readonly signals: readonly SignalName[];
  /** What backends that count for themselves say they were given, by signal. */
  readonly arrivals: Readonly<Partial<Record<SignalName, string>>>;
}

/** Its panels ask Prometheus, so without it there is no dashboard. */
export function dashboards(context: Context<OtelCollectorKnobs>): readonly Dashboard[] {
  const { enabled } = context;
  if (!enabled('prometheus')) return [];
  const signals = backends(context).map(({ signal }) => signal);
  const arrivals = {
    ...(enabled('tempo') ? { traces: `sum(${rate('tempo_distributor_spans_received_total', 'job="tempo"')})` } : {}),
    ...(enabled('loki') ? { logs: `sum(${rate('loki_distributor_lines_received_total', 'job="loki"')})` } : {}),
  };
  return [dashboard({ signals, arrivals })];
}

const dashboard = oncePer(
  ({ signals, arrivals }: Shown) => `${signals.join()} ${Object.keys(arrivals).join()}`,
  ({ signals, arrivals }) =>
    buildDashboard({
      uid: PIPELINE,
      name: 'telemetry-pipeline',
      title: 'Telemetry pipeline',
      description: 'What the collector takes in, refuses, hands over and loses, for each signal from end to end.',
      tags: ['collection'],
      rows: [
        { title: 'Is it working?', panels: glance },
        ...SIGNALS.filter(({ signal }) => signals.includes(signal)).map(({ signal, items, things }) => ({
          title: things,
          panels: signalPanels(signal, items, things, arrivals[signal]),
        })),
        { title: 'Load', panels: load },
      ],
    }),
);

/** The sum of a rate over all signals; a signal that was never seen counts as 0. */
function allSignals(metric: (items: string) => string): string {
  return SIGNALS.map(({ items }) => `(sum(rate(${metric(items)}{${BOTH}}[5m])) or vector(0))`).join(' + ');
}

const glance: readonly Panel[] = [
  trafficLight({
    title: 'Gateways',
    description: 'At least one gateway runs.',
    expr: `max(up{job="${GATEWAY}"})`,
  }),
  trafficLight({
    title: 'Agents',
    description: 'The agents of all nodes run.',
    expr: `min(up{job="${AGENT}"})`,
  }),
  stat({
    title: 'Refused',
    description: 'Items a second that senders must keep for now. None is good.',
    unit: 'short',
    query: { expr: allSignals((items) => `otelcol_receiver_refused_${items}_total`), legend: 'refused' },
    steps: [{ colour: 'green' }, { colour: 'orange', from: 0.001 }],
  }),
  stat({
    title: 'Lost',
    description: 'Items a second that a backend refused for good or whose queue was full. None is good.',
    unit: 'short',
    query: {
      expr: `${allSignals((items) => `otelcol_exporter_send_failed_${items}_total`)} + ${allSignals((items) => `otelcol_exporter_enqueue_failed_${items}_total`)}`,
      legend: 'lost',
    },
    steps: [{ colour: 'green' }, { colour: 'red', from: 0.001 }],
  }),
  stat({
    title: 'Fullest queue',
    description: 'Of all queues, of agents too. At 100 % gateways refuse and agents stop reading.',
    unit: 'percentunit',
    query: {
      expr: `max(otelcol_exporter_queue_size{${BOTH}} / otelcol_exporter_queue_capacity{${BOTH}})`,
      legend: 'fullest',
    },
    steps: [{ colour: 'green' }, { colour: 'orange', from: 0.5 }, { colour: 'red', from: 0.9 }],
  }),
];

function signalPanels(
  signal: SignalName,
  items: string,
  things: string,
  arrival: string | undefined,
): readonly Panel[] {
  return [
    timeSeries({
      title: `${things} received and refused`,
      description: `${things} a second, by who receives them and how. What is refused stays with the sender.`,
      unit: 'short',
      width: 8,
      queries: [
        {
          expr: `sum by (job, receiver) (${rate(`otelcol_receiver_accepted_${items}_total`, BOTH)})`,
          legend: '{{job}} {{receiver}}',
        },
        {
          expr: `sum by (job, receiver) (${rate(`otelcol_receiver_refused_${items}_total`, BOTH)}) > 0`,
          legend: '{{job}} {{receiver}}, refused',
        },
      ],
    }),
    timeSeries({
      title: `${things} handed over and lost`,
      description: `${things} a second, by where they go. ${
        arrival === undefined
          ? 'Every exporter of the gateways should get all.'
          : 'What arrives should be what the gateways send.'
      }`,
      unit: 'short',
      width: 8,
      queries: [
        {
          expr: `sum by (job, exporter) (${rate(`otelcol_exporter_sent_${items}_total`, BOTH)})`,
          legend: '{{job}} to {{exporter}}',
        },
        {
          expr: ['send_failed', 'enqueue_failed']
            .map((how) => `sum by (job, exporter) (${rate(`otelcol_exporter_${how}_${items}_total`, BOTH)}) > 0`)
            .join(' or '),
          legend: '{{job}} to {{exporter}}, lost',
        },
        ...(arrival === undefined ? [] : [{ expr: arrival, legend: 'arrived' }]),
      ],
    }),
    timeSeries({
      title: `Queues of ${things.toLowerCase()}`,
      description: 'How full the fullest queue is, by where it leads. It should return to 0 when a backend is back.',
      unit: 'percentunit',
      max: 1,
      width: 8,
      queries: [
        {
          expr: `max by (job, exporter) (otelcol_exporter_queue_size{${BOTH}, data_type="${signal}"} / otelcol_exporter_queue_capacity{${BOTH}, data_type="${signal}"})`,
          legend: '{{job}} to {{exporter}}',
        },
      ],
      steps: [{ colour: 'green' }, { colour: 'orange', from: 0.5 }, { colour: 'red', from: 0.9 }],
    }),
  ];
}

const load: readonly Panel[] = [
  timeSeries({
    title: 'CPU',
    description: 'Cores in use, by pod.',
    unit: 'short',
    queries: [{ expr: `sum by (pod) (${rate('otelcol_process_cpu_seconds_total', BOTH)})`, legend: '{{pod}}' }],
  }),
  timeSeries({
    title: 'Memory',
    description: 'Memory in use, by pod. From 80 % of the limit on data is refused.',
    unit: 'bytes',
    queries: [{ expr: `sum by (pod) (otelcol_process_memory_rss_bytes{${BOTH}})`, legend: '{{pod}}' }],
  }),
];
