import type { Platform } from '../platform';
import { cataloguePlatform } from '../testing/catalogue-platform';
import { openPaths, outsiders, podsOf, separateNetwork, type Participant } from '../testing/network-probe';
import { networkPolicies } from '../tree/network-policies';
import { outsideParty, providerPorts } from './outside-party';
import { smallEnvironment } from '../testing/small-platform';

const HEAD = `branch: main
size: medium
objectStorage: { endpoint: 10.3.0.7:9000, region: test, buckets: { loki-chunks: chunks, tempo: traces } }
components: { prometheus: {}, alertmanager: { notify: none }, grafana: {}, loki: {}, tempo: {}, otel-collector: {} }
network:
  ingress: { pods: { namespace: traefik, labels: { app: traefik } }, cidrs: [10.7.0.0/24] }
  gateway: { name: public, namespace: gateways, listener: https, pods: { namespace: envoy } }
`;

const EXPOSED = `expose:
  grafana: { through: ingress, host: grafana.example.com, tls: { before: true } }
  prometheus: { through: gateway, host: prometheus.example.com }
`;

const LOGIN = `login:
  clientId: platform
  authUrl: https://id.example.com/auth
  tokenUrl: https://id.example.com/token
  userInfoUrl: https://id.example.com:8443/userinfo
`;

function pod(name: string, namespace: string, labels: Readonly<Record<string, string>>): Participant {
  return { name, end: { address: '100.64.0.1', pod: { namespace, labels } } };
}

const people: readonly Participant[] = [
  ...outsiders,
  pod('ingress controller', 'traefik', { app: 'traefik' }),
  pod('neighbour of the controller', 'traefik', { app: 'whoami' }),
  pod('gateway', 'envoy', { app: 'envoy' }),
  { name: 'load balancer', end: { address: '10.7.0.9' } },
];

function platformOf(more: string): Platform {
  const platform = cataloguePlatform('test', `${HEAD}${more}`);
  if (platform === undefined) throw new Error('The environment lacks something');
  return separateNetwork(platform);
}

/** Paths that `more` opens and that are closed without; telemetry comes from everywhere. */
function opened(more: string, way: 'in' | 'out'): readonly string[] {
  const paths = (platform: Platform) => {
    const policies = networkPolicies(platform).flatMap(({ objects }) => objects);
    const pods = podsOf(platform);
    const found =
      way === 'in' ? openPaths(platform, policies, people, pods) : openPaths(platform, policies, pods, people);
    return [...found, ...openPaths(platform, policies, pods, pods)];
  };
  const before = new Set(paths(platformOf('')));
  const after = paths(platformOf(more));
  expect(after.filter((path) => before.has(path))).toHaveLength(before.size);
  return after.filter((path) => !before.has(path));
}

describe('the way in', () => {
  it('is for those who hand requests in, to the page that is theirs', () => {
    expect(opened(EXPOSED, 'in')).toEqual([
      'gateway → prometheus:9090',
      'ingress controller → grafana:3000',
      'load balancer → grafana:3000',
    ]);
  });

  it('opens nothing from the platform outwards', () => {
    expect(opened(EXPOSED, 'out')).toEqual([]);
  });

  it('leads to the pod by which cert-manager proves the host, where an issuer makes the certificate', () => {
    const issued = EXPOSED.replace('tls: { before: true }', 'tls: { issuer: acme }');
    const solver = pod('solver', 'observability', { 'acme.cert-manager.io/http01-solver': 'true' });
    const paths = (more: string) => {
      const policies = networkPolicies(platformOf(more)).flatMap(({ objects }) => objects);
      return openPaths(platformOf(more), policies, people, [solver]);
    };
    expect(paths(issued)).toEqual(['ingress controller → solver:8089', 'load balancer → solver:8089']);
    expect(paths(EXPOSED)).toEqual([]);
    expect(opened(issued, 'in')).toEqual(opened(EXPOSED, 'in'));
  });
});

describe('the database of Grafana', () => {
  const database = 'database: { host: db.example.com, port: 443, cidrs: [203.0.113.0/24] }\n';

  it('is reached by Grafana alone, on its port', () => {
    expect(opened(database, 'in')).toEqual([]);
    expect(opened(database, 'out')).toEqual(['grafana → internet:443']);
  });

  it('lets several Grafanas talk to each other, and opens nothing else', () => {
    const several = HEAD.replace('grafana: {}', 'grafana: { replicas: 2 }');
    const platform = (head: string) => separateNetwork(cataloguePlatform('test', head + database) as Platform);
    const paths = (one: Platform) => {
      const policies = networkPolicies(one).flatMap(({ objects }) => objects);
      return openPaths(one, policies, [...podsOf(one), ...people], podsOf(one));
    };
    const known = new Set(paths(platform(HEAD)));
    expect(paths(platform(several)).filter((path) => !known.has(path))).toEqual([
      'grafana → grafana:9094',
      'grafana → grafana:9094/UDP',
    ]);
  });
});

describe('the provider by which people sign in', () => {
  const facts = (url: string, cidrs?: readonly string[]) => {
    const login = { ...fixed, tokenUrl: url, userInfoUrl: url, ...(cidrs === undefined ? {} : { cidrs }) };
    return { ...smallEnvironment().facts, login };
  };
  const fixed = {
    name: 'x',
    clientId: 'x',
    authUrl: 'https://elsewhere.example.com',
    scopes: ['openid'],
    groupsClaim: 'groups',
    admins: [],
    editors: [],
    viewers: [],
  };
  const peersAt = (...args: Parameters<typeof facts>) => outsideParty('identity-provider', facts(...args)).peers;

  it('is reached by Grafana alone, on the ports of what Grafana asks, and lets nobody in', () => {
    expect(opened(LOGIN, 'in')).toEqual([]);
    expect(opened(LOGIN, 'out')).toEqual(['grafana → internet:443']);
    expect(providerPorts(platformOf(LOGIN).environment.facts)).toEqual([443, 8443]);
  });

  it('is at a public address unless it is said where', () => {
    expect(JSON.stringify(peersAt('https://id.example.com'))).toContain('"except":["10.0.0.0/8"');
    expect(peersAt('https://id.example.com', ['10.4.0.0/24'])).toEqual([{ ipBlock: { cidr: '10.4.0.0/24' } }]);
    expect(peersAt('http://10.4.0.9:8080/token')).toEqual([{ ipBlock: { cidr: '10.4.0.9/32' } }]);
    expect(providerPorts(facts('http://10.4.0.9:8080/token'))).toEqual([8080]);
  });

  it('is a namespace where it is a Service of the cluster, whose pods may listen on other ports', () => {
    const url = 'http://keycloak.identity.svc.cluster.local/token';
    expect(peersAt(url)).toEqual([
      { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'identity' } } },
    ]);
    expect(providerPorts(facts(url))).toEqual([]);
  });
});
