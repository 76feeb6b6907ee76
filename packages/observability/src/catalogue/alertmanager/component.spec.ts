import type { Size } from '../../environment-facts';
import { pushUrls } from '../../endpoint';
import { knobDefaults, type KnobValues } from '../../knob';
import { wire } from '../../wiring';
import { enable, exampleEnvironment } from '../expansion-cases';
import { alertmanager } from './component';
import type { AlertmanagerKnobs } from './knobs';

function contextOf(size: Size, knobs: Partial<KnobValues<AlertmanagerKnobs>> = {}) {
  const environment = exampleEnvironment('test', { size, slack: { channel: '#on-call' } });
  const own = { component: alertmanager, knobs: { ...knobDefaults(alertmanager.knobs, size), ...knobs } };
  const wiring = wire(environment, [own, ...enable(['prometheus'], environment)]);
  return wiring.contextOf('alertmanager') as unknown as Parameters<typeof alertmanager.values>[0];
}

interface Values {
  readonly podDisruptionBudget: object;
  readonly alertmanagerSpec: object;
  readonly config: {
    readonly global: Readonly<Record<string, unknown>>;
    readonly route: { readonly receiver: string; readonly routes: readonly Route[] };
    readonly receivers: readonly { readonly name: string; readonly slack_configs?: readonly object[] }[];
    readonly inhibit_rules: readonly object[];
  };
}

interface Route {
  readonly receiver: string;
  readonly matchers: readonly string[];
}

const valuesOf = (...args: Parameters<typeof contextOf>) =>
  alertmanager.values(contextOf(...args)).alertmanager as unknown as Values;

describe('alertmanager', () => {
  it('notifies nobody in the small size, and needs no Secret for that', () => {
    const { config, alertmanagerSpec } = valuesOf('small');
    expect(config.receivers).toEqual([{ name: 'null' }]);
    expect(config.global).not.toHaveProperty('slack_api_url_file');
    expect(alertmanagerSpec).toMatchObject({ secrets: [], replicas: 1 });
    expect(alertmanager.secrets(contextOf('small'))).toEqual([]);
  });

  it('reads the webhook from the file of the Secret that it asks for', () => {
    const { config, alertmanagerSpec } = valuesOf('medium');
    const [secret] = alertmanager.secrets(contextOf('medium'));
    expect(secret).toMatchObject({
      name: 'alertmanager-slack',
      namespace: 'observability',
      keys: [{ name: 'webhook-url' }],
    });
    expect(secret?.optional).toBeUndefined();
    expect(alertmanagerSpec).toMatchObject({ secrets: ['alertmanager-slack'] });
    expect(config.global.slack_api_url_file).toBe('/etc/alertmanager/secrets/alertmanager-slack/webhook-url');
    expect(config.receivers[1]).toMatchObject({ name: 'slack', slack_configs: [{ channel: '#on-call' }] });
  });

  it.each(['small', 'medium'] as const)(
    'routes to receivers that it defines, and proof of life to none (%s)',
    (size) => {
      const { receivers, route } = valuesOf(size).config;
      const names = receivers.map(({ name }) => name);
      for (const { receiver } of [route, ...route.routes]) expect(names).toContain(receiver);
      expect(route.routes[0]).toMatchObject({ receiver: 'null', matchers: ['alertname =~ "Watchdog|InfoInhibitor"'] });
      expect(route.routes.at(-1)).toMatchObject({ receiver: route.receiver, matchers: ['severity = "critical"'] });
    },
  );

  it('lets what is worse hold back what is less', () => {
    expect(valuesOf('small').config.inhibit_rules).toHaveLength(4);
    expect(valuesOf('small').config.inhibit_rules[0]).toEqual({
      source_matchers: ['severity = "critical"'],
      target_matchers: ['severity =~ "warning|info"'],
      equal: ['namespace', 'alertname'],
    });
    expect(valuesOf('small').config.inhibit_rules.at(-1)).toEqual({
      source_matchers: ['component != ""', 'alertname =~ ".+Down"'],
      target_matchers: ['component != ""', 'severity =~ "warning|info"'],
      equal: ['component'],
    });
  });

  it('lives on three nodes and lets one go at a time, or is alone without a budget', () => {
    expect(valuesOf('medium')).toMatchObject({
      podDisruptionBudget: { enabled: true, minAvailable: 2 },
      alertmanagerSpec: { replicas: 3, podAntiAffinity: 'hard' },
    });
    expect(valuesOf('small')).toMatchObject({
      podDisruptionBudget: { enabled: false },
      alertmanagerSpec: { podAntiAffinity: 'soft' },
    });
  });

  it('is sent every alert by each sender, one by one, because peers gossip no alerts', () => {
    const urls = (size: Size) => {
      const { environment, knobs } = contextOf(size);
      return alertmanager.endpoints({ environment, knobs }).flatMap((endpoint) => pushUrls(endpoint, 'cluster.local'));
    };
    expect(urls('small')).toEqual([
      'http://prometheus-stack-kube-prom-alertmanager.observability.svc.cluster.local:9093',
    ]);
    expect(urls('medium')).toEqual(
      [0, 1, 2].map(
        (ordinal) =>
          `http://alertmanager-prometheus-stack-kube-prom-alertmanager-${ordinal}.alertmanager-operated.observability.svc.cluster.local:9093`,
      ),
    );
  });

  it('watches its cluster only where there is one, and deliveries only where there are any', () => {
    const names = (size: Size) =>
      alertmanager.alerts(contextOf(size)).flatMap(({ alerts }) => alerts.map(({ name }) => name));
    expect(names('small')).toEqual(['AlertmanagerDown', 'AlertmanagerConfigurationStale', 'AlertmanagerRefusesAlerts']);
    expect(names('medium')).toEqual([
      'AlertmanagerDown',
      'AlertmanagerCannotDeliver',
      'AlertmanagerConfigurationStale',
      'AlertmanagerRefusesAlerts',
      'AlertmanagerClusterSplit',
      'AlertmanagerConfigurationsDiffer',
    ]);
  });
});
