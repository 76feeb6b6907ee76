import type { Requirement, Selector } from '../label-selector';
import type { Direction, Peer, PolicyPort, PolicyRule } from './parse-policy';

/** What a rule lets through, in words: `from pods app=grafana at 3100/TCP`. */
export function describeRule({ peers, ports }: PolicyRule, direction: Direction): string {
  const who = peers === undefined ? 'everybody' : peers.map(describePeer).join(' or ');
  const where = ports === undefined ? 'every port' : ports.map(describePort).join(', ');
  return `${direction === 'Ingress' ? 'from' : 'to'} ${who} at ${where}`;
}

function describePeer(peer: Peer): string {
  if (!('pods' in peer)) return peer.except.length === 0 ? peer.cidr : `${peer.cidr} without ${peer.except.join(', ')}`;
  const pods = peer.pods.size === 0 ? 'all pods' : `pods ${describeSelector(peer.pods)}`;
  return peer.namespaces.size === 0 ? `${pods} anywhere` : `${pods} in namespaces ${describeSelector(peer.namespaces)}`;
}

function describeSelector(selector: Selector): string {
  const texts = [...selector].map(([key, requirement]) =>
    describeRequirement(key.replace('kubernetes.io/metadata.', ''), requirement),
  );
  return texts.join(' and ');
}

function describeRequirement(key: string, { in: values, notIn, forbidden }: Requirement): string {
  if (values !== undefined) return `${key}=${[...values].join('|')}`;
  if (notIn.size > 0) return `${key}≠${[...notIn].join('|')}`;
  return forbidden ? `without ${key}` : `with ${key}`;
}

function describePort({ protocol, port, endPort }: PolicyPort): string {
  if (port === undefined) return `every ${protocol} port`;
  return endPort === undefined ? `${port}/${protocol}` : `${port}-${endPort}/${protocol}`;
}
