import { emitYaml, memoryTree, type JsonObject } from '@254carbon/manifest';
import { parseWorkspace } from '../parse/parse-workspace';
import { renderEnvironment } from '../render-environment';
import { locatedCatalogue } from '../testing/located-catalogue';

const network = {
  ingress: { class: 'traefik', pods: { namespace: 'traefik' } },
  gateway: { name: 'public', namespace: 'gateways', listener: 'https', cidrs: ['10.9.0.0/16'] },
};
const secure = { through: 'ingress', host: 'grafana.example.com', tls: { issuer: 'letsencrypt' } };
const url = 'https://id.example.com/x';
const login = { clientId: 'grafana', authUrl: url, tokenUrl: url, userInfoUrl: url };

/** Codes, with the path of the field, of what is found in an environment with Grafana and Prometheus on. */
function problemsOf(settings: JsonObject, on: readonly string[] = ['grafana', 'prometheus']): readonly string[] {
  const document = { branch: 'main', components: Object.fromEntries(on.map((name) => [name, {}])), ...settings };
  const files = memoryTree({ 'environments/test/environment.yaml': emitYaml(document) });
  const { environments, problems } = parseWorkspace(files, {
    environmentsDir: 'environments',
    components: locatedCatalogue,
  });
  const rendered = environments.flatMap((environment) => renderEnvironment(environment).problems);
  return [...problems, ...rendered].map(({ code, where }) => `${code} ${where.field}`);
}

describe('what is exposed', () => {
  it.each<[string, JsonObject]>([
    ['through an Ingress with an issuer', { network, expose: { grafana: secure } }],
    ['with a Secret', { network, expose: { grafana: { ...secure, tls: { secret: 'grafana-tls' } } } }],
    ['where TLS ends before', { network, expose: { grafana: { ...secure, tls: { before: true } } } }],
    ['through a gateway', { network, expose: { grafana: { through: 'gateway', host: 'grafana.example.com' } } }],
    ['not at all', { expose: { grafana: { through: 'none', tls: { secret: 'x' } }, tempo: {} } }],
    ['with a login', { network, expose: { grafana: secure }, login }],
    ['by port-forward with a login', { login }],
  ])('has no problem %s', (_, settings) => {
    expect(problemsOf(settings)).toEqual([]);
  });

  it.each<[string, JsonObject, readonly string[]]>([
    ['a host with a scheme', { ...secure, host: 'https://grafana.example.com' }, ['invalid-value expose.grafana.host']],
    ['a host with a port', { ...secure, host: 'grafana.example.com:8443' }, ['invalid-value expose.grafana.host']],
    ['an address', { ...secure, host: '10.0.0.1' }, ['invalid-value expose.grafana.host']],
    ['a wildcard', { ...secure, host: '*.example.com' }, ['invalid-value expose.grafana.host']],
    ['a way that is none', { ...secure, through: 'loadbalancer' }, ['invalid-value expose.grafana.through']],
    ['no host', { through: 'ingress', tls: { issuer: 'x' } }, ['exposure-lacks-setting expose.grafana']],
    ['no certificate', { through: 'ingress', host: 'a.example.com' }, ['exposure-without-tls expose.grafana.tls']],
    ['an empty certificate', { ...secure, tls: {} }, ['exposure-without-tls expose.grafana.tls']],
    [
      'two certificates',
      { ...secure, tls: { issuer: 'x', secret: 'y' } },
      ['exposure-tls-ambiguous expose.grafana.tls'],
    ],
    [
      'a certificate that a gateway does not read',
      { ...secure, through: 'gateway' },
      ['exposure-setting-without-effect expose.grafana.tls'],
    ],
  ])('tells %s', (_, grafana, expected) => {
    expect(problemsOf({ network, expose: { grafana } })).toEqual(expected);
  });

  it('tells that nobody said from where requests come', () => {
    expect(problemsOf({ expose: { grafana: secure } })).toEqual(['exposure-lacks-setting expose.grafana']);
    const without = { ingress: { class: 'traefik' } };
    expect(problemsOf({ network: without, expose: { grafana: secure } })).toEqual([
      'exposure-lacks-setting expose.grafana',
    ]);
  });

  it('tells one host of two, and a page that lets everybody in', () => {
    const both = { grafana: secure, prometheus: secure };
    expect(problemsOf({ network, expose: both })).toEqual([
      'exposed-host-shared expose.prometheus.host',
      'exposure-without-login expose.prometheus',
    ]);
  });

  it('tells a component that people do not open, one that is off, and one that there is not', () => {
    expect(problemsOf({ network, expose: { tempo: secure } }, ['prometheus', 'tempo', 'grafana'])).toEqual([
      'exposure-without-page expose.tempo',
    ]);
    expect(problemsOf({ network, expose: { grafana: secure } }, ['prometheus'])).toEqual([
      'exposure-of-disabled-component expose.grafana',
    ]);
    expect(problemsOf({ network, expose: { grafanna: secure } })).toEqual(['unknown-field expose.grafanna']);
  });

  it('tells a database in which nobody keeps anything, and several Grafanas without one', () => {
    const database = { host: 'db.example.com' };
    expect(problemsOf({ database })).toEqual([]);
    expect(problemsOf({ database }, ['prometheus'])).toEqual(['database-without-effect database']);
    expect(problemsOf({ components: { prometheus: {}, grafana: { replicas: 2 } } })).toEqual([
      'component-refused components.grafana.replicas',
    ]);
    expect(problemsOf({ database, components: { prometheus: {}, grafana: { replicas: 2 } } })).toEqual([]);
  });

  it.each([
    ['host', 'https://db.example.com'],
    ['host', 'db.example.com:5432'],
    ['name', 'grafana; drop'],
    ['user', "o'brien"],
    ['tls', 'prefer'],
    ['password', 'secret'],
  ])('refuses a database whose %s is %j', (key, value) => {
    const found = problemsOf({ database: { host: 'db.example.com', [key]: value } });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^(invalid-value|unknown-field) database\\.${key}$`));
  });

  it('tells a login that nobody asks for', () => {
    expect(problemsOf({ login }, ['prometheus'])).toEqual(['login-without-effect login']);
  });

  it.each([
    ['tokenUrl', 'https://user:pass@id.example.com/token'],
    ['authUrl', 'javascript:alert(1)'],
    ['admins', ["x') && 'GrafanaAdmin"]],
    ['clientId', 'a\nb'],
  ])('refuses a login whose %s would say more than it should', (key, value) => {
    const field = Array.isArray(value) ? `login.${key}[0]` : `login.${key}`;
    expect(problemsOf({ login: { ...login, [key]: value } })).toContain(`invalid-value ${field}`);
  });
});
