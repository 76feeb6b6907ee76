import type { EnvironmentFacts, Size } from '../../environment-facts';
import { pushUrls } from '../../endpoint';
import { knobDefaults, type KnobValues } from '../../knob';
import { sampleEnvironment } from '../../sample-environment';
import { wire } from '../../wiring';
import { enable } from '../expansion-cases';
import { alertmanager } from './component';
import type { AlertmanagerKnobs } from './knobs';

function contextOf(size: Size, knobs: Partial<KnobValues<AlertmanagerKnobs>> = {}) {
  const environment = sampleEnvironment({ size, slack: { channel: '#on-call' } });
  const own = { component: alertmanager, knobs: { ...knobDefaults(alertmanager.knobs, size), ...knobs } };
  const wiring = wire(environment, [own, ...enable(['prometheus'], environment)]);
  return wiring.contextOf('alertmanager') as unknown as Parameters<typeof alertmanager.values>[0];
}

interface Values {
  readonly podDisruptionBudget: object;
  readonly alertmanagerSpec: object;
  readonly config: {
    readonly global: Readonly<Record<string, unknown>>;
    readonly route: Route;
    readonly receivers: readonly Receiver[];
    readonly time_intervals: readonly { readonly name: string }[];
  };
}

interface Receiver {
  readonly name: string;
  readonly slack_configs?: readonly Readonly<Record<string, unknown>>[];
  readonly pagerduty_configs?: readonly Readonly<Record<string, unknown>>[];
}

interface Route {
  readonly receiver?: string;
  readonly matchers?: readonly string[];
  readonly mute_time_intervals?: readonly string[];
  readonly routes?: readonly Route[];
}

const routesIn = (route: Route): readonly Route[] => [route, ...(route.routes ?? []).flatMap(routesIn)];

const valuesOf = (...args: Parameters<typeof contextOf>) =>
  alertmanager.values(contextOf(...args)).alertmanager as unknown as Values;

describe('alertmanager', () => {
  it('notifies nobody in the small size, and needs no Secret for that', () => {
    const { config, alertmanagerSpec } = valuesOf('small');
    expect(config.receivers).toEqual([{ name: 'null' }]);
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
    expect(config.receivers[1]).toMatchObject({
      name: 'slack',
      slack_configs: [
        { channel: '#on-call', api_url_file: '/etc/alertmanager/secrets/alertmanager-slack/webhook-url' },
      ],
    });
  });

  it.each([
    ['slack', 'slack_configs', 'title_link'],
    ['pagerduty', 'pagerduty_configs', 'client_url'],
  ] as const)('leads from %s to the page of the alert, until its own address can be opened', (notify, kind, key) => {
    const linkOf = (expose: EnvironmentFacts['expose']) => {
      const context = contextOf('medium', { notify });
      const { config } = alertmanager.values({ ...context, environment: { ...context.environment, expose } })
        .alertmanager as unknown as Values;
      const channel = config.receivers.find(({ name }) => name === notify);
      return channel?.[kind]?.[0]?.[key];
    };
    expect(linkOf({})).toContain('.CommonAnnotations.runbook_url');
    const exposure = { through: 'ingress', host: 'a', url: 'https://a', annotations: {} } as const;
    expect(linkOf({ alertmanager: exposure })).toBeUndefined();
  });

  it('tells nobody of proof of life, and routes by severity', () => {
    expect(valuesOf('medium').config.route.routes).toEqual([
      { receiver: 'null', matchers: ['alertname = "Watchdog"'] },
      { receiver: 'null', matchers: ['alertname = "InfoInhibitor"'] },
      { receiver: 'null', matchers: ['severity = "info"'] },
      { receiver: 'slack', matchers: ['severity = "critical"'], group_wait: '10s', repeat_interval: '1h' },
      { receiver: 'slack', matchers: ['severity != "critical"'] },
    ]);
  });

  const choices = (['none', 'slack', 'pagerduty', 'webhook'] as const).flatMap((notify) =>
    (['same', 'slack', 'pagerduty', 'webhook'] as const).flatMap((page) =>
      ['', 'payments,search'].flatMap((teams) =>
        ['', 'Sat-Sun 02:00-04:00, Wed 22:00-24:00'].flatMap((maintenance) =>
          [false, true].map((heartbeat) => ({ notify, page, teams, maintenance, heartbeat })),
        ),
      ),
    ),
  );

  it.each(choices)('names in routes only what it defines, and defines only what routes name: %p', (knobs) => {
    const { config, alertmanagerSpec } = valuesOf('medium', knobs);
    const routes = routesIn(config.route);
    const named = new Set(routes.flatMap(({ receiver }) => receiver ?? []));
    expect([...named].sort()).toEqual(config.receivers.map(({ name }) => name).sort());
    const muted = new Set(routes.flatMap(({ mute_time_intervals: intervals = [] }) => intervals));
    expect([...muted]).toEqual(config.time_intervals.map(({ name }) => name));
    expect(config.route).not.toHaveProperty('mute_time_intervals');
    expect(config.route).not.toHaveProperty('matchers');

    // Each file that it reads is a key of a Secret that it asks for, and each key is read.
    const files = [...JSON.stringify(config).matchAll(/_file":"([^"]+)"/g)].map(([, file]) => file);
    const secrets = alertmanager.secrets(contextOf('medium', knobs));
    const keys = secrets.flatMap(({ name, keys: own }) =>
      own.map((key) => `/etc/alertmanager/secrets/${name}/${key.name}`),
    );
    expect(files.sort()).toEqual(keys.sort());
    expect(alertmanagerSpec).toMatchObject({ secrets: secrets.map(({ name }) => name) });
  });

  it('refuses a window that ends before it begins', () => {
    const { environment, knobs } = contextOf('medium', { maintenance: 'Sat 23:00-01:00' });
    expect(alertmanager.refuse({ environment, knobs })).toMatchObject([{ at: { knob: 'maintenance' } }]);
    expect(alertmanager.refuse(contextOf('medium', { maintenance: 'Sat 23:00-24:00' }))).toEqual([]);
  });

  it('leaves critical alerts out of maintenance windows', () => {
    const { route } = valuesOf('medium', { maintenance: 'Sun 02:00-04:00', teams: 'payments' }).config;
    const severities = routesIn(route).filter(({ matchers }) => matchers?.[0]?.startsWith('severity') === true);
    expect(severities.map(({ matchers, mute_time_intervals: muted = [] }) => [matchers?.[0], muted])).toEqual([
      ['severity = "info"', []],
      ['severity = "critical"', []],
      ['severity != "critical"', ['maintenance']],
      ['severity = "critical"', []],
      ['severity != "critical"', ['maintenance']],
    ]);
  });

  it('pages for what is critical elsewhere than where it notifies, and each team at its own place', () => {
    const { route } = valuesOf('medium', { page: 'pagerduty', teams: 'payments' }).config;
    expect(route.routes?.slice(3)).toMatchObject([
      { matchers: ['team = "payments"'], routes: [{ receiver: 'pagerduty-payments' }, { receiver: 'slack-payments' }] },
      { receiver: 'pagerduty', matchers: ['severity = "critical"'] },
      { receiver: 'slack', matchers: ['severity != "critical"'] },
    ]);
  });

  it('calls the service that waits for proof of life every minute', () => {
    expect(valuesOf('small', { heartbeat: true }).config).toMatchObject({
      route: {
        routes: [
          { receiver: 'heartbeat', matchers: ['alertname = "Watchdog"'], repeat_interval: '1m' },
          {},
          {},
          {},
          {},
        ],
      },
      receivers: [{ name: 'null' }, { name: 'heartbeat', webhook_configs: [{ send_resolved: false }] }],
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
