import { expansionCases } from '../expansion-cases';
import type { AlertmanagerKnobs } from './knobs';
import type { Context } from '../../component';
import { inhibitions } from './inhibitions';

type Labels = Readonly<Record<string, string>>;

interface Rule {
  readonly source_matchers: readonly string[];
  readonly target_matchers: readonly string[];
  readonly equal?: readonly string[];
}

const [wiring] = expansionCases.filter(({ name }) => name === 'production').map((one) => one.wiring);
const rules = inhibitions(wiring?.contextOf('alertmanager') as Context<AlertmanagerKnobs>) as unknown as Rule[];

/** As Alertmanager decides it: a label that is not there is empty, and an expression holds for the whole value. */
function matches(labels: Labels, matcher: string): boolean {
  const [, name = '', operator, value = ''] = /^(\w+) (=|!=|=~|!~) "(.*)"$/.exec(matcher) ?? [];
  if (operator === undefined) throw new Error(`${matcher} is no matcher`);
  const found = labels[name] ?? '';
  if (operator.endsWith('~')) return new RegExp(`^(?:${value})$`).test(found) === (operator === '=~');
  return (found === value) === (operator === '=');
}

const isHeldBack = (target: Labels, firing: Labels) =>
  rules.some(
    ({ source_matchers, target_matchers, equal = [] }) =>
      source_matchers.every((matcher) => matches(firing, matcher)) &&
      target_matchers.every((matcher) => matches(target, matcher)) &&
      equal.every((name) => (firing[name] ?? '') === (target[name] ?? '')),
  );

const alert = (alertname: string, severity: string, labels: Labels = {}) => ({ alertname, severity, ...labels });
const lokiDown = alert('LokiDown', 'critical', { component: 'loki', job: 'loki', namespace: 'observability' });
const gatewayDown = alert('OtelGatewayDown', 'critical', { component: 'otel-collector', job: 'otel-collector' });
const agentDown = alert('OtelAgentDown', 'warning', { component: 'otel-collector', job: 'otel-agent' });
const loses = (exporter: string, job = 'otel-collector') =>
  alert('OtelCollectorLosesData', 'critical', { component: 'otel-collector', exporter, job });
const volume = (alertname: string, severity: string, persistentvolumeclaim: string) =>
  alert(alertname, severity, { namespace: 'observability', persistentvolumeclaim });

describe('what is held back', () => {
  it.each([
    [
      'the same at a lower severity',
      alert('A', 'warning', { namespace: 'n' }),
      alert('A', 'critical', { namespace: 'n' }),
    ],
    ['warnings about what is down', alert('LokiQueriesSlow', 'warning', { component: 'loki' }), lokiDown],
    ["the chart's word for it", alert('TargetDown', 'warning', { job: 'loki', namespace: 'observability' }), lokiDown],
    ['queues in front of a store that is down', loses('otlp_http/loki'), lokiDown],
    ['questions to it', alert('GrafanaQueriesFail', 'warning', { component: 'grafana', plugin_id: 'loki' }), lokiDown],
    ['agents that wait for it', alert('OtelNoLogsCollected', 'critical', { component: 'otel-collector' }), lokiDown],
    ['agents without a gateway', loses('otlp_grpc/gateway', 'otel-agent'), gatewayDown],
    [
      "the chart's word for a configuration that is not taken",
      alert('ConfigReloaderSidecarErrors', 'warning', { namespace: 'observability', pod: 'p-0' }),
      alert('PrometheusConfigurationStale', 'critical', { namespace: 'observability', pod: 'p-0' }),
    ],
    [
      "the chart's alert for a volume of ours",
      volume('KubePersistentVolumeFillingUp', 'warning', 'a'),
      volume('PlatformVolumeFills', 'warning', 'a'),
    ],
    [
      'that a full volume fills',
      volume('PlatformVolumeFills', 'warning', 'a'),
      volume('PlatformVolumeAlmostFull', 'critical', 'a'),
    ],
  ])('%s', (_what, target, firing) => {
    expect(isHeldBack(target, firing)).toBe(true);
  });

  it.each([
    ['another namespace', alert('A', 'warning', { namespace: 'm' }), alert('A', 'critical', { namespace: 'n' })],
    ['another component', alert('TempoQueriesSlow', 'warning', { component: 'tempo' }), lokiDown],
    ['alerts of nobody', alert('KubePodNotReady', 'warning'), lokiDown],
    ['another store', loses('otlp_grpc/tempo'), lokiDown],
    [
      'what is lost for good while one Prometheus of two is down',
      loses('otlp_http/prometheus-1'),
      alert('PrometheusDown', 'critical', { component: 'prometheus' }),
    ],
    ['gateways, by themselves', loses('otlp_http/loki'), gatewayDown],
    [
      'what gateways refuse while the agent of one node is away',
      alert('OtelCollectorRefusesData', 'warning', { component: 'otel-collector', job: 'otel-collector' }),
      agentDown,
    ],
    ['an agent that is away while there is no gateway', agentDown, gatewayDown],
    [
      'another volume',
      volume('KubePersistentVolumeFillingUp', 'warning', 'b'),
      volume('PlatformVolumeFills', 'warning', 'a'),
    ],
    ['itself', lokiDown, lokiDown],
  ])('not %s', (_what, target, firing) => {
    expect(isHeldBack(target, firing)).toBe(false);
  });

  it('names alerts that there are, of ours or of the chart', () => {
    const ours = wiring?.components.flatMap(({ component }) =>
      component.alerts(wiring.contextOf(component.name)).flatMap(({ alerts }) => alerts.map(({ name }) => name)),
    );
    const theirs = ['InfoInhibitor', 'TargetDown', 'KubePersistentVolumeFillingUp', 'ConfigReloaderSidecarErrors'];
    const named = rules
      .flatMap(({ source_matchers, target_matchers }) => [...source_matchers, ...target_matchers])
      .flatMap((matcher) => /^alertname =~? "([^"]+)"$/.exec(matcher)?.[1]?.split('|') ?? []);
    expect(named.length).toBeGreaterThan(10);
    for (const name of named) {
      const found = [...(ours ?? []), ...theirs].filter((one) => new RegExp(`^(?:${name})$`).test(one));
      expect({ name, found: found.length > 0 }).toEqual({ name, found: true });
    }
  });
});
