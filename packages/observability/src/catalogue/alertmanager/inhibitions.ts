import type { JsonObject } from '@254carbon/manifest';
import type { Context } from '../../component';
import { PROMETHEUS } from '../prometheus/names';
import type { AlertmanagerKnobs } from './knobs';

/** What need not be told because something worse has been: a rule for each way in which one thing follows from another. */
export function inhibitions({ enabled }: Context<AlertmanagerKnobs>): readonly JsonObject[] {
  return [
    inhibit(['severity = "critical"'], ['severity =~ "warning|info"'], ['namespace', 'alertname']),
    inhibit(['severity = "warning"'], ['severity = "info"'], ['namespace', 'alertname']),
    inhibit(['alertname = "InfoInhibitor"'], ['severity = "info"'], ['namespace']),
    // What follows from a component that is down is no news; that something else of it is down too is. One agent that is
    // away, a warning, silences nothing. Without the first matcher of each, alerts that have no such label would count as
    // of one component.
    inhibit(
      ['component != ""', 'alertname =~ ".+Down"', 'severity = "critical"'],
      ['component != ""', 'alertname !~ ".+Down"', 'severity =~ "warning|info"'],
      ['component'],
    ),
    // The chart's general alerts about what has one of ours, with a page.
    inhibit(['component != ""', 'alertname =~ ".+Down"'], ['alertname = "TargetDown"'], ['namespace', 'job']),
    inhibit(
      ['alertname =~ ".+ConfigurationStale"'],
      ['alertname = "ConfigReloaderSidecarErrors"'],
      ['namespace', 'pod'],
    ),
    inhibit(
      ['alertname =~ "PlatformVolume.+"'],
      ['alertname = "KubePersistentVolumeFillingUp"'],
      ['namespace', 'persistentvolumeclaim'],
    ),
    inhibit(
      ['alertname = "PlatformVolumeAlmostFull"'],
      ['alertname = "PlatformVolumeFills"'],
      ['namespace', 'persistentvolumeclaim'],
    ),
    ...consequences.filter(({ of }) => enabled(of)).flatMap(({ rules }) => rules),
    ...(enabled('blackbox-exporter') ? probed.filter(({ of }) => enabled(of)).map(({ rule }) => rule) : []),
  ];
}

/** Whoever asks what is down gets no answer. */
const probed = [
  { of: 'prometheus', alert: 'PrometheusDown', service: PROMETHEUS },
  { of: 'grafana', alert: 'GrafanaDown', service: 'grafana' },
  { of: 'loki', alert: 'LokiDown', service: 'loki' },
  { of: 'tempo', alert: 'TempoDown', service: 'tempo' },
].map(({ of, alert, service }) => ({
  of,
  rule: inhibit([`alertname = "${alert}"`], ['alertname = "ProbeFails"', `instance =~ "http://${service}[.].+"`]),
}));

/** Of a store that is down: collectors cannot hand over what it keeps, and Grafana cannot ask it. */
const behind = (down: string, store: string, signal: string): readonly JsonObject[] => [
  inhibit(
    [`alertname = "${down}"`],
    ['alertname =~ "OtelQueueFills|OtelCollectorLosesData"', `exporter =~ ".+/${store}.*"`],
  ),
  inhibit([`alertname = "${down}"`], ['alertname = "OtelCollectorRefusesData"', `signal = "${signal}"`]),
  inhibit([`alertname = "${down}"`], ['alertname = "GrafanaQueriesFail"', `plugin_id = "${store}"`]),
];

const consequences: readonly { readonly of: string; readonly rules: readonly JsonObject[] }[] = [
  {
    of: 'loki',
    rules: [
      ...behind('LokiDown', 'loki', 'logs'),
      // Agents stop reading when nobody takes what they read.
      inhibit(['alertname = "LokiDown"'], ['alertname = "OtelNoLogsCollected"']),
    ],
  },
  { of: 'tempo', rules: behind('TempoDown', 'tempo', 'traces') },
  {
    of: 'prometheus',
    rules: [
      // Of two servers the other may be well, so what is lost for good is told all the same.
      inhibit(['alertname = "PrometheusDown"'], ['alertname = "OtelQueueFills"', 'exporter =~ ".+/prometheus.*"']),
      inhibit(['alertname = "PrometheusDown"'], ['alertname = "TempoMetricsLost"']),
    ],
  },
  {
    of: 'otel-collector',
    rules: [
      inhibit(
        ['alertname = "OtelGatewayDown"'],
        ['alertname =~ "OtelQueueFills|OtelCollectorLosesData|OtelCollectorRefusesData"', 'job = "otel-agent"'],
      ),
      inhibit(['alertname = "OtelGatewayDown"'], ['alertname = "OtelNoLogsCollected"']),
    ],
  },
];

function inhibit(source: readonly string[], target: readonly string[], equal?: readonly string[]): JsonObject {
  return { source_matchers: source, target_matchers: target, ...(equal === undefined ? {} : { equal }) };
}
