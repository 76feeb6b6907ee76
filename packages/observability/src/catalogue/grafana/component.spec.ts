import { isObject, type JsonObject } from '@254carbon/manifest';
import type { Database, EnvironmentFacts, Size } from '../../environment-facts';
import { knobDefaults } from '../../knob';
import { checkPromql } from '../../testing/check-promql';
import { metricsOf } from '../../testing/metrics-of';
import { sampleEnvironment } from '../../sample-environment';
import { wire } from '../../wiring';
import { enable, exampleDatabase } from '../expansion-cases';
import { grafana } from './component';

function contextOf(others: readonly string[], size: Size = 'small', facts: Partial<EnvironmentFacts> = {}) {
  const environment = sampleEnvironment({ size, ...facts });
  const own = { component: grafana, knobs: knobDefaults(grafana.knobs, size) };
  const wiring = wire(environment, [own, ...enable(others, environment)]);
  return wiring.contextOf('grafana') as unknown as Parameters<typeof grafana.values>[0];
}

const valuesOf = (...args: Parameters<typeof contextOf>) => grafana.values(contextOf(...args)).grafana as JsonObject;

interface Datasource {
  readonly uid: string;
  readonly url: string;
  readonly jsonData: {
    readonly exemplarTraceIdDestinations?: readonly object[];
    readonly derivedFields?: readonly object[];
    readonly serviceMap?: object;
    readonly tracesToLogsV2?: { readonly query: string };
    readonly tracesToMetrics?: { readonly queries: readonly { readonly query: string }[] };
    readonly alertmanagerUid?: string;
  };
}

function datasourcesOf(others: readonly string[]): Readonly<Record<string, Datasource>> {
  const files = valuesOf(others).datasources as unknown as Record<string, { datasources: readonly Datasource[] }>;
  const list = files['datasources.yaml']?.datasources ?? [];
  return Object.fromEntries(list.map((one) => [one.uid, one]));
}

const IN_FILE = (key: string): string => `$__file{/etc/secrets/database/${key}}`;

const everything = ['prometheus', 'alertmanager', 'loki', 'tempo'];

describe('grafana', () => {
  it('links traces, logs and metrics in every direction', () => {
    const { prometheus, loki, tempo } = datasourcesOf(everything);
    expect(prometheus?.jsonData).toMatchObject({
      exemplarTraceIdDestinations: [
        { name: 'trace_id', datasourceUid: 'tempo' },
        { name: 'traceID', datasourceUid: 'tempo' },
      ],
      alertmanagerUid: 'alertmanager',
    });
    expect(loki?.jsonData).toMatchObject({
      derivedFields: [{ datasourceUid: 'tempo', matcherType: 'label' }, { datasourceUid: 'tempo' }],
      alertmanagerUid: 'alertmanager',
    });
    expect(tempo?.jsonData).toMatchObject({
      tracesToLogsV2: { datasourceUid: 'loki' },
      tracesToMetrics: { datasourceUid: 'prometheus' },
      serviceMap: { datasourceUid: 'prometheus' },
    });
  });

  it('drops a link when one of its ends is off', () => {
    const { prometheus, loki } = datasourcesOf(['prometheus', 'loki']);
    expect(prometheus?.jsonData).not.toHaveProperty('exemplarTraceIdDestinations');
    expect(loki?.jsonData).not.toHaveProperty('derivedFields');
    const { tempo } = datasourcesOf(['tempo']);
    for (const link of ['tracesToLogsV2', 'tracesToMetrics', 'serviceMap'])
      expect(tempo?.jsonData).not.toHaveProperty(link);
  });

  it('reads through the Services', () => {
    const urls = Object.values(datasourcesOf(everything)).map(({ url }) => url);
    expect(urls).toEqual([
      'http://prometheus-stack-kube-prom-prometheus.observability.svc.cluster.local:9090',
      'http://loki.observability.svc.cluster.local:3100',
      'http://tempo.observability.svc.cluster.local:3200',
      'http://prometheus-stack-kube-prom-alertmanager.observability.svc.cluster.local:9093',
    ]);
  });

  it('doubles every $, which Grafana would expand otherwise', () => {
    const text = JSON.stringify(valuesOf(everything).datasources);
    expect(text).toContain('$${__value.raw}');
    expect(text.replaceAll('$$', '')).not.toContain('$');
  });

  it('asks Prometheus for metrics of a span in PromQL, and names their source', () => {
    const queries = datasourcesOf(everything).tempo?.jsonData.tracesToMetrics?.queries ?? [];
    expect(queries).toHaveLength(3);
    const known = grafana.metrics.map(({ name }) => name);
    for (const { query } of queries) {
      const filled = query.replace('$$__tags', 'service="shop"');
      expect(checkPromql(filled)).toEqual([]);
      for (const metric of metricsOf(filled)) expect(known).toContain(metric);
    }
  });

  it('finds logs of a trace by the id that stands beside the line', () => {
    const query = datasourcesOf(everything).tempo?.jsonData.tracesToLogsV2?.query;
    expect(query).toBe('{$${__tags}} | trace_id="$${__trace.traceId}"');
  });

  it('holds no text that the chart would take for a template, and no secret', () => {
    const text = JSON.stringify(valuesOf(everything));
    expect(text).not.toContain('{{');
    expect(text).not.toMatch(/secureJsonData|adminPassword/);
    expect(valuesOf(everything).admin).toEqual({
      existingSecret: 'grafana-admin',
      userKey: 'admin-user',
      passwordKey: 'admin-password',
    });
    const [secret] = grafana.secrets(contextOf(everything));
    expect(secret?.keys.map(({ name }) => name)).toEqual(['admin-user', 'admin-password']);
  });

  it('keeps the datasources that its image brings, and fetches nothing at start', () => {
    const ini = valuesOf(everything)['grafana.ini'];
    expect(isObject(ini) && ini.plugins).toEqual({ preinstall_disabled: true, preinstall_auto_update: false });
    expect(valuesOf(everything)).not.toHaveProperty('plugins');
  });

  it('is one pod that goes before the next comes, on a volume that stays', () => {
    expect(valuesOf(everything, 'medium')).toMatchObject({
      replicas: 1,
      deploymentStrategy: { type: 'Recreate' },
      persistence: { enabled: true, size: '10Gi', annotations: { 'helm.sh/resource-policy': 'keep' } },
    });
    expect(grafana.leftovers(contextOf(everything, 'medium'))).toHaveLength(1);
    expect(grafana.leftovers(contextOf(everything, 'small'))).toEqual([]);
  });

  it('may read ConfigMaps and nothing else of the cluster', () => {
    const [role, binding] = grafana.manifests(contextOf(everything));
    expect(role?.rules).toEqual([{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list', 'watch'] }]);
    expect(binding?.subjects).toEqual([{ kind: 'ServiceAccount', name: 'grafana', namespace: 'observability' }]);
    expect(valuesOf(everything).rbac).toEqual({ create: false });
    expect(grafana.grants).toEqual([]);
  });

  it('collects the dashboards that carry its label, into the folders that they name', () => {
    expect(valuesOf(everything).sidecar).toMatchObject({
      dashboards: {
        enabled: true,
        label: 'grafana_dashboard',
        labelValue: '1',
        folderAnnotation: 'grafana_folder',
        provider: { foldersFromFilesStructure: true },
      },
    });
  });

  it('knows the address at which people open it', () => {
    const expose = {
      grafana: { through: 'ingress', host: 'g.example.com', url: 'https://g.example.com', annotations: {} },
    } as const;
    expect(valuesOf(everything, 'small', { expose })['grafana.ini']).toMatchObject({
      server: { domain: 'g.example.com', root_url: 'https://g.example.com/' },
      security: { disable_gravatar: true, cookie_secure: true },
    });
    expect(valuesOf(everything)['grafana.ini']).not.toHaveProperty('server');
  });

  it('cannot be several without a database that they share', () => {
    const context = contextOf(everything);
    const several = { ...context, knobs: { ...context.knobs, replicas: 2 } };
    expect(grafana.refuse(context)).toEqual([]);
    expect(grafana.refuse(several)).toMatchObject([{ at: { knob: 'replicas' } }]);
    const environment = { ...several.environment, database: exampleDatabase };
    expect(grafana.refuse({ ...several, environment })).toEqual([]);
  });

  describe('with a database', () => {
    const contextFor = (replicas: number, database: Database = exampleDatabase) => {
      const context = contextOf(everything, 'medium', { database });
      return { ...context, knobs: { ...context.knobs, replicas } };
    };
    const made = (...args: Parameters<typeof contextFor>) => grafana.values(contextFor(...args)).grafana as JsonObject;

    it('keeps nothing on a volume, and the new pod comes before the old one goes', () => {
      expect(made(1)).toMatchObject({
        replicas: 1,
        deploymentStrategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
        persistence: { enabled: false },
      });
      expect(made(1)).not.toHaveProperty('podDisruptionBudget');
      expect(grafana.leftovers(contextFor(1)).map(({ remove }) => remove)).toEqual([
        `dropdb --host=${exampleDatabase.host} --port=5432 --username=grafana grafana`,
      ]);
    });

    it('as several lets one go at a time, and tells the others what it has notified', () => {
      expect(made(2)).toMatchObject({
        replicas: 2,
        headlessService: true,
        podDisruptionBudget: { maxUnavailable: 1 },
        'grafana.ini': { unified_alerting: { ha_listen_address: '${POD_IP}:9094', ha_peers: 'grafana-headless:9094' } },
      });
      const [pods] = grafana.workloads(contextFor(2));
      expect(pods).toMatchObject({ replicas: 2 });
      expect(pods?.reaches).toContainEqual(
        expect.objectContaining({ to: { workload: 'grafana' }, ports: [9094], udp: true }),
      );
      expect(JSON.stringify(grafana.workloads(contextFor(1)))).not.toContain('"udp"');
    });

    it('has the password in a file only, and asks for it', () => {
      const { 'grafana.ini': ini, extraSecretMounts } = made(1);
      expect(ini).toMatchObject({
        database: { type: 'postgres', host: `${exampleDatabase.host}:5432`, password: IN_FILE('password') },
        security: { disable_gravatar: true, secret_key: IN_FILE('secret-key') },
      });
      expect(extraSecretMounts).toMatchObject([{ secretName: 'grafana-database', readOnly: true }]);
      const secret = grafana.secrets(contextFor(1)).find(({ name }) => name === 'grafana-database');
      expect(secret?.keys.map(({ name }) => name)).toEqual(['password', 'secret-key', 'ca.crt']);
    });

    it.each([
      ['verify-full', '/etc/secrets/database/ca.crt', ['password', 'secret-key', 'ca.crt']],
      ['require', undefined, ['password', 'secret-key']],
      ['disable', undefined, ['password', 'secret-key']],
    ] as const)('with tls %s checks the certificate by %s', (tls, authority, keys) => {
      const database = { ...exampleDatabase, tls };
      const ini = made(1, database)['grafana.ini'] as { readonly database: JsonObject };
      expect([ini.database.ssl_mode, ini.database.ca_cert_path]).toEqual([tls, authority]);
      const secret = grafana.secrets(contextFor(1, database)).find(({ name }) => name === 'grafana-database');
      expect(secret?.keys.map(({ name }) => name)).toEqual(keys);
    });
  });

  it('says why it is one, and what that costs', () => {
    expect(grafana.outages(contextOf(everything, 'medium'))).toEqual([
      expect.stringMatching(/^There is one, since its database is a file: .* about a minute, nobody sees dashboards/),
      'What people made in it is on its volume.',
    ]);
    const shared = contextOf(everything, 'medium', { database: exampleDatabase });
    const several = { ...shared, knobs: { ...shared.knobs, replicas: 2 } };
    expect(grafana.outages(several).join(' ')).toMatch(/^There are 2, which share the database at grafana\.example/);
  });

  describe('with a provider', () => {
    const login = {
      name: 'Keycloak',
      clientId: 'platform',
      authUrl: 'https://id.example.com/auth',
      tokenUrl: 'https://id.example.com/token',
      userInfoUrl: 'https://id.example.com/userinfo',
      scopes: ['openid', 'email'],
      groupsClaim: 'groups',
      admins: [],
      editors: [],
      viewers: [],
    };
    const sectionOf = (
      groups: Partial<typeof login> | { admins?: string[]; editors?: string[]; viewers?: string[] },
    ) => {
      const ini = valuesOf(everything, 'small', { login: { ...login, ...groups } })['grafana.ini'];
      return isObject(ini) ? ini['auth.generic_oauth'] : undefined;
    };

    it('reads the secret from a file, and asks it for the Secret', () => {
      expect(sectionOf({})).toMatchObject({
        client_id: 'platform',
        client_secret: '$__file{/etc/secrets/oidc/client-secret}',
        scopes: 'openid email',
        use_pkce: true,
      });
      const secrets = grafana.secrets(contextOf(everything, 'small', { login }));
      expect(secrets.map(({ name, keys }) => [name, keys.map((key) => key.name)])).toEqual([
        ['grafana-admin', ['admin-user', 'admin-password']],
        ['grafana-oidc', ['client-secret']],
      ]);
    });

    it('gives the strongest role of the groups, and without any lets nobody in where viewers are named', () => {
      expect(sectionOf({ admins: ['a', 'b'], editors: ['c'] })).toMatchObject({
        role_attribute_path:
          "contains(to_array(groups)[*], 'a') && 'GrafanaAdmin' || contains(to_array(groups)[*], 'b') && 'GrafanaAdmin' || contains(to_array(groups)[*], 'c') && 'Editor' || 'Viewer'",
        role_attribute_strict: false,
        allow_assign_grafana_admin: true,
      });
      expect(sectionOf({ viewers: ['d'] })).toMatchObject({
        role_attribute_path: "contains(to_array(groups)[*], 'd') && 'Viewer'",
        role_attribute_strict: true,
        allow_assign_grafana_admin: false,
      });
    });

    it('leaves roles to its administrator where no group is named', () => {
      expect(sectionOf({})).toMatchObject({ skip_org_role_sync: true });
      expect(sectionOf({})).not.toHaveProperty('role_attribute_path');
    });
  });
});
