import type { JsonObject } from '@254carbon/manifest';
import type { EnvironmentFacts, Entrance, Login, Outside } from '@254carbon/observability';
import { PLATFORM_NAMESPACES } from '../tree/names';
import type { Party } from './connection';

/** The label that Kubernetes itself gives to every namespace. */
const NAMESPACE_LABEL = 'kubernetes.io/metadata.name';

/** Who is no workload of the platform, as the environment's facts describe it. */
export function outsideParty(outside: Outside, { network, objectStorage, database, login }: EnvironmentFacts): Party {
  const peers: Readonly<Record<Outside, () => readonly JsonObject[]>> = {
    'api-server': () => blocks(network.apiServer.cidrs),
    nodes: () => blocks(network.nodes.cidrs),
    dns: () => [{ ...inNamespace(network.dns.namespace), podSelector: { matchLabels: network.dns.labels } }],
    // A host in a private network needs `cidrs`; a database nearly always is in one, so its host may be anywhere.
    'object-storage': () => serverAt(objectStorage?.endpoint, objectStorage?.cidrs, INTERNET),
    database: () => serverAt(database?.host, database?.cidrs, ANYWHERE),
    internet: () => INTERNET,
    applications: () => [OTHER_NAMESPACES],
    ingress: () => entrance(network.ingress),
    gateway: () => entrance(network.gateway),
    'identity-provider': () => provider(login),
    receivers: () => entrance(network.receivers),
  };
  return { name: outside, peers: peers[outside]() };
}

/** Ports of the object storage; none where it is a Service of the cluster, whose pods may listen on others. */
export function storagePorts({ objectStorage }: EnvironmentFacts): readonly number[] {
  if (objectStorage === undefined || IN_CLUSTER.test(objectStorage.endpoint)) return [];
  const port = /:([0-9]+)$/.exec(objectStorage.endpoint)?.[1];
  return [port === undefined ? (objectStorage.insecure ? 80 : 443) : Number(port)];
}

/** Port of the database; none where it is a Service of the cluster. */
export function databasePorts({ database }: EnvironmentFacts): readonly number[] {
  return database === undefined || IN_CLUSTER.test(database.host) ? [] : [database.port];
}

/** Ports of the provider that Grafana asks; none where it is a Service of the cluster. */
export function providerPorts({ login }: Pick<EnvironmentFacts, 'login'>): readonly number[] {
  const hosts = askedHosts(login);
  if (hosts.some(({ name }) => IN_CLUSTER.test(name))) return [];
  return [...new Set(hosts.map(({ port }) => port))];
}

export function inNamespace(namespace: string): JsonObject {
  return { namespaceSelector: { matchLabels: { [NAMESPACE_LABEL]: namespace } } };
}

export function blocks(cidrs: readonly string[]): readonly JsonObject[] {
  return cidrs.map((cidr) => ({ ipBlock: { cidr } }));
}

/** A policy cannot name a host, and the addresses behind one change. */
const ANYWHERE = blocks(['0.0.0.0/0', '::/0']);

/** Without private networks, and so without the cluster's own. */
const INTERNET: readonly JsonObject[] = [
  {
    ipBlock: {
      cidr: '0.0.0.0/0',
      except: ['10.0.0.0/8', '100.64.0.0/10', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16'],
    },
  },
  { ipBlock: { cidr: '::/0', except: ['fc00::/7', 'fe80::/10'] } },
];

const OTHER_NAMESPACES: JsonObject = {
  namespaceSelector: {
    matchExpressions: [{ key: NAMESPACE_LABEL, operator: 'NotIn', values: [...PLATFORM_NAMESPACES] }],
  },
};

const IN_CLUSTER = /^[^.:]+\.([^.:]+)\.svc(?=[.:]|$)/;

function serverAt(
  endpoint = '',
  cidrs: readonly string[] | undefined,
  whereHostsAre: readonly JsonObject[],
): readonly JsonObject[] {
  if (cidrs !== undefined) return blocks(cidrs);
  const namespace = IN_CLUSTER.exec(endpoint)?.[1];
  if (namespace !== undefined) return [inNamespace(namespace)];
  const address = /^((?:[0-9]{1,3}\.){3}[0-9]{1,3})(:|$)/.exec(endpoint)?.[1];
  return address === undefined ? whereHostsAre : blocks([`${address}/32`]);
}

/** Without labels every pod of the namespace. */
function entrance({ pods, cidrs = [] }: Entrance = {}): readonly JsonObject[] {
  if (pods === undefined) return blocks(cidrs);
  const { namespace, labels } = pods;
  const selector = Object.keys(labels).length === 0 ? {} : { podSelector: { matchLabels: labels } };
  return [{ ...inNamespace(namespace), ...selector }, ...blocks(cidrs)];
}

/** What Grafana itself asks; the address for the browser is not among them. */
function askedHosts(login: Login | undefined): readonly Host[] {
  if (login === undefined) return [];
  return [login.tokenUrl, login.userInfoUrl].map((url) => {
    const [, scheme, name = '', port] = /^(https?):\/\/([^/:]*)(?::([0-9]+))?/.exec(url) ?? [];
    return { name, port: port === undefined ? (scheme === 'http' ? 80 : 443) : Number(port) };
  });
}

interface Host {
  readonly name: string;
  readonly port: number;
}

function provider(login: Login | undefined): readonly JsonObject[] {
  if (login?.cidrs !== undefined) return blocks(login.cidrs);
  const peers = askedHosts(login).flatMap(({ name }) => {
    const namespace = IN_CLUSTER.exec(name)?.[1];
    if (namespace !== undefined) return [inNamespace(namespace)];
    return ADDRESS.test(name) ? blocks([`${name}/32`]) : INTERNET;
  });
  return [...new Map(peers.map((peer) => [JSON.stringify(peer), peer])).values()];
}

const ADDRESS = /^(?:[0-9]{1,3}\.){3}[0-9]{1,3}$/;
