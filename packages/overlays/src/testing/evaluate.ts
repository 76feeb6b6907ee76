import type { KubernetesObject } from '@254carbon/manifest';

/** One end of traffic, as a network plugin sees it. */
export interface End {
  readonly address: string;
  /** Absent for what is no pod, and for pods on the host's network: only addresses tell who they are. */
  readonly pod?: { readonly namespace: string; readonly labels: Readonly<Record<string, string>> };
}

export interface Traffic {
  readonly from: End;
  readonly to: End;
  readonly protocol: 'TCP' | 'UDP';
  /** Of the pod, not of a Service. */
  readonly port: number;
}

/**
 * Tells whether NetworkPolicies let traffic through, at both ends.
 * @throws for a field that it does not know
 */
export function evaluate(policies: readonly KubernetesObject[]): (traffic: Traffic) => boolean {
  const egress = rulesOnce(policies, 'Egress');
  const ingress = rulesOnce(policies, 'Ingress');
  return (traffic) => {
    const { from, to } = traffic;
    return letsThrough(egress(from), from, to, traffic) && letsThrough(ingress(to), to, from, traffic);
  };
}

type Direction = 'Egress' | 'Ingress';
type Labels = Readonly<Record<string, string>>;

interface Selector {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly { readonly key: string; readonly operator: string; readonly values: string[] }[];
}

interface Peer {
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
  readonly namespaceSelector?: Selector;
  readonly podSelector?: Selector;
}

interface Rule {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports?: Ports;
}

type Ports = readonly { readonly protocol: string; readonly port?: number }[];
type Rules = readonly { readonly peers: readonly Peer[] | undefined; readonly ports: Ports | undefined }[];

interface Spec {
  readonly podSelector: Selector;
  readonly policyTypes: readonly Direction[];
  readonly egress?: readonly Rule[];
  readonly ingress?: readonly Rule[];
}

/** The rules for an end: none where no policy selects it, so that everything is allowed. */
function rulesOnce(policies: readonly KubernetesObject[], direction: Direction): (end: End) => Rules | undefined {
  const known = new Map<End, Rules | undefined>();
  return (end) => {
    if (!known.has(end)) known.set(end, rulesOf(policies, direction, end));
    return known.get(end);
  };
}

function rulesOf(policies: readonly KubernetesObject[], direction: Direction, { pod }: End): Rules | undefined {
  if (pod === undefined) return undefined;
  const specs = policies
    .filter(({ metadata }) => metadata.namespace === pod.namespace)
    .map(({ spec }) => known(spec, 'podSelector', 'policyTypes', 'egress', 'ingress') as Spec)
    .filter(({ podSelector, policyTypes }) => policyTypes.includes(direction) && selects(podSelector, pod.labels));
  if (specs.length === 0) return undefined;
  return specs
    .flatMap(({ egress = [], ingress = [] }) => (direction === 'Egress' ? egress : ingress))
    .map((rule) => known(rule, 'from', 'to', 'ports') as Rule)
    .map(({ from, to, ports }) => ({ peers: direction === 'Egress' ? to : from, ports }));
}

function letsThrough(rules: Rules | undefined, own: End, other: End, { protocol, port }: Traffic): boolean {
  if (rules === undefined) return true;
  return rules.some(({ peers, ports }) => {
    const isPort = ports?.some((one) => one.protocol === protocol && (one.port ?? port) === port) ?? true;
    return isPort && (peers?.some((peer) => matches(peer, other, own.pod?.namespace)) ?? true);
  });
}

function matches(peer: Peer, { address, pod }: End, ownNamespace: string | undefined): boolean {
  const { ipBlock, namespaceSelector, podSelector } = known(
    peer,
    'ipBlock',
    'namespaceSelector',
    'podSelector',
  ) as Peer;
  if (ipBlock !== undefined) {
    return contains(ipBlock.cidr, address) && ipBlock.except?.some((cidr) => contains(cidr, address)) !== true;
  }
  if (pod === undefined) return false;
  const inNamespace =
    namespaceSelector === undefined
      ? pod.namespace === ownNamespace
      : selects(namespaceSelector, { 'kubernetes.io/metadata.name': pod.namespace });
  return inNamespace && (podSelector === undefined || selects(podSelector, pod.labels));
}

function selects(selector: Selector, labels: Labels): boolean {
  const { matchLabels = {}, matchExpressions = [] } = known(selector, 'matchLabels', 'matchExpressions') as Selector;
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values }) => {
      if (operator !== 'NotIn') throw new Error(`Operator ${operator} is not evaluated`);
      return !values.includes(labels[key] ?? '');
    })
  );
}

/** IPv4 only: no IPv6 block contains an IPv4 address. */
function contains(cidr: string, address: string): boolean {
  const [network = '', bits = ''] = cidr.split('/');
  if (network.includes(':')) return false;
  const size = 2 ** (32 - Number(bits));
  return Math.floor(numberOf(network) / size) === Math.floor(numberOf(address) / size);
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

function known(value: unknown, ...fields: readonly string[]): unknown {
  const stray = Object.keys(value as object).filter((field) => !fields.includes(field));
  if (stray.length > 0) throw new Error(`Field ${stray.join(', ')} is not evaluated`);
  return value;
}
