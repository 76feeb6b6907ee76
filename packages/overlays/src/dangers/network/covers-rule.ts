import { implies } from '../label-selector';
import { isApart, isWithin } from './cidr';
import type { Peer, PolicyPort, PolicyRule } from './parse-policy';

/** Whether the rules let through all that one rule does: each of its peers at each of its ports by one of them. */
export function coverRule(rules: readonly PolicyRule[], rule: PolicyRule): boolean {
  return (rule.peers ?? [undefined]).every((peer) =>
    (rule.ports ?? [undefined]).every((port) =>
      rules.some(({ peers, ports }) => coversPeer(peers, peer) && coversPort(ports, port)),
    ),
  );
}

function coversPeer(peers: readonly Peer[] | undefined, wanted: Peer | undefined): boolean {
  if (peers === undefined) return true;
  return wanted !== undefined && peers.some((peer) => includesPeer(peer, wanted));
}

function includesPeer(peer: Peer, wanted: Peer): boolean {
  if ('pods' in peer) {
    return 'pods' in wanted && implies(wanted.pods, peer.pods) && implies(wanted.namespaces, peer.namespaces);
  }
  if ('pods' in wanted || !isWithin(wanted.cidr, peer.cidr)) return false;
  // What is left out here must not be wanted, or be left out there too.
  return peer.except.every(
    (hole) => isApart(hole, wanted.cidr) || wanted.except.some((other) => isWithin(hole, other)),
  );
}

function coversPort(ports: readonly PolicyPort[] | undefined, wanted: PolicyPort | undefined): boolean {
  if (ports === undefined) return true;
  return wanted !== undefined && ports.some((port) => includesPort(port, wanted));
}

function includesPort({ protocol, port, endPort }: PolicyPort, wanted: PolicyPort): boolean {
  if (protocol !== wanted.protocol) return false;
  if (port === undefined) return true;
  if (typeof port === 'string' || typeof wanted.port !== 'number') return port === wanted.port;
  return port <= wanted.port && (wanted.endPort ?? wanted.port) <= (endPort ?? port);
}
