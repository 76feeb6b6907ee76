import type { Size } from './environment-facts';

/** The load that a size is made for: averages over an hour; what is above for minutes waits in queues. */
export interface SizeTarget {
  /** Samples that Prometheus stores a second, scraped and pushed. */
  readonly samplesPerSecond: number;
  /** Megabytes of log lines a second. */
  readonly logMegabytesPerSecond: number;
  readonly spansPerSecond: number;
  readonly nodes: number;
}

/** What the sizes mean. The figures of the knobs are held against these, and the documentation is made of them. */
export const sizeTargets: Readonly<Record<Size, SizeTarget>> = {
  small: { samplesPerSecond: 3_000, logMegabytesPerSecond: 0.1, spansPerSecond: 100, nodes: 3 },
  medium: { samplesPerSecond: 20_000, logMegabytesPerSecond: 3, spansPerSecond: 1_000, nodes: 15 },
  large: { samplesPerSecond: 100_000, logMegabytesPerSecond: 10, spansPerSecond: 5_000, nodes: 50 },
};

/** A figure that the sizing counts with, and where it comes from. */
export interface SizingFigure {
  readonly value: number;
  readonly unit: string;
  readonly meaning: string;
  readonly source: string;
}

const OWN = 'an assumption; measure yours on the dashboard Capacity';
const LOKI = 'Grafana Loki, "Size the cluster", up to 3 TB a day';
const TEMPO = 'Grafana Tempo 2, "Size the cluster"';
const COLLECTOR = 'Splunk, "Sizing and scaling" of its OpenTelemetry Collector: what one core takes';

/** What a unit of load costs. Each is on the safe side of its source, since the pods also answer queries. */
export const sizingFigures = {
  scrapeInterval: {
    value: 30,
    unit: 's',
    meaning: 'between two samples of a series',
    source: 'the scrape interval of this platform',
  },
  bytesPerSample: {
    value: 1.5,
    unit: 'B',
    meaning: 'on the volume of Prometheus',
    source: 'Prometheus, "Storage": 1 to 2 bytes',
  },
  kibibytesPerSeries: {
    value: 4,
    unit: 'KiB',
    meaning: 'of memory in Prometheus for an active series',
    source: 'robustperception.io, "How much RAM does Prometheus 2.x need": 2 KiB, doubled for rules and queries',
  },
  samplesPerCore: {
    value: 25_000,
    unit: '/s',
    meaning: 'samples that a core of Prometheus stores and evaluates rules on',
    source: 'an assumption: storing alone takes a quarter of it, the rest is for rules and queries',
  },
  pushedShare: {
    value: 0.5,
    unit: '',
    meaning: 'of all samples come through the gateways, the rest is scraped',
    source: OWN,
  },
  bytesPerPushedSample: { value: 60, unit: 'B', meaning: 'of a sample in OTLP', source: OWN },
  bytesPerLine: { value: 300, unit: 'B', meaning: 'of a log line', source: OWN },
  logCompression: {
    value: 5,
    unit: '×',
    meaning: 'smaller are logs in the store',
    source: 'an assumption for Snappy on text',
  },
  logMegabytesPerCore: {
    value: 5,
    unit: 'MB/s',
    meaning: 'of logs that a core of Loki takes',
    source: `${LOKI}: 12 cores of ingesters with each line in three of them, and 8 of distributors`,
  },
  gibibytesPerLogMegabyte: {
    value: 0.5,
    unit: 'GiB',
    meaning: 'of memory of a Loki server for 1 MB/s',
    source: `${LOKI}: 0.23 in an ingester, doubled for queries`,
  },
  bytesPerSpan: { value: 500, unit: 'B', meaning: 'of a span in OTLP', source: OWN },
  spanCompression: { value: 3, unit: '×', meaning: 'smaller are spans in the store', source: OWN },
  coresPerSpanMegabyte: {
    value: 1.1,
    unit: 'cores',
    meaning: 'of Tempo for 1 MB/s of spans',
    source: `${TEMPO}: 0.2 for its distributor, 0.63 for its ingester, 0.25 for its compactor`,
  },
  gibibytesPerSpanMegabyte: {
    value: 3,
    unit: 'GiB',
    meaning: 'of memory of Tempo for 1 MB/s of spans',
    source: `${TEMPO}: 1 to 5 for its ingester, and as much for its compactor`,
  },
  gatewaySpansPerCore: {
    value: 15_000,
    unit: '/s',
    meaning: 'spans that a core of a gateway takes',
    source: COLLECTOR,
  },
  gatewaySamplesPerCore: {
    value: 20_000,
    unit: '/s',
    meaning: 'samples that a core of a gateway takes',
    source: COLLECTOR,
  },
  gatewayLinesPerCore: {
    value: 10_000,
    unit: '/s',
    meaning: 'log lines that a core of a gateway or an agent takes',
    source: COLLECTOR,
  },
  gatewayGibibytesPerCore: {
    value: 2,
    unit: 'GiB',
    meaning: 'of memory of a gateway for a core',
    source: 'Splunk, "Sizing and scaling": one core to 2 GB',
  },
  stateMebibytesPerNode: {
    value: 2.5,
    unit: 'MiB',
    meaning: 'of memory of kube-state-metrics for a node and its pods',
    source: 'kube-state-metrics, "Resource recommendation": 250 MiB for 100 nodes',
  },
} as const satisfies Readonly<Record<string, SizingFigure>>;
