import { isObject, type JsonObject } from '@254carbon/manifest';
import type { EnvironmentFacts, Size } from '../../environment-facts';
import { knobDefaults } from '../../knob';
import { checkPromql } from '../../testing/check-promql';
import { metricsOf } from '../../testing/metrics-of';
import { sampleEnvironment } from '../../sample-environment';
import { wire } from '../../wiring';
import { enable } from '../expansion-cases';
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
