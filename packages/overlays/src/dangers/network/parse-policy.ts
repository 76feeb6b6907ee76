import { isObject, type Json, type JsonObject, type KubernetesObject } from '@254carbon/manifest';
import { parseSelector, type Selector } from '../label-selector';
import { objectsAt, textAt, textsAt, valueAt } from '../value-at';

export type Direction = 'Ingress' | 'Egress';

/** Who may be at the other end: pods, or addresses. */
export type Peer =
  | { readonly pods: Selector; readonly namespaces: Selector }
  | { readonly cidr: string; readonly except: readonly string[] };

export interface PolicyPort {
  readonly protocol: string;
  /** A number, a name, or undefined for all. */
  readonly port?: number | string;
  readonly endPort?: number;
}

/** What one rule lets through; undefined stands for everybody, or every port. */
export interface PolicyRule {
  readonly peers?: readonly Peer[];
  readonly ports?: readonly PolicyPort[];
}

/** A NetworkPolicy in one direction. */
export interface Policy {
  readonly object: KubernetesObject;
  readonly namespace: string;
  readonly direction: Direction;
  readonly pods: Selector;
  readonly rules: readonly PolicyRule[];
}

/** Every namespace bears its own name as a label. */
const NAME = 'kubernetes.io/metadata.name';

/** A policy as one or two: each direction that it closes, with what it opens there. */
export function parsePolicy(object: KubernetesObject): Policy[] {
  const { namespace = 'default' } = object.metadata;
  const spec = object['spec'] ?? null;
  return directionsOf(spec).map((direction) => ({
    ...{ object, namespace, direction },
    pods: parseSelector(valueAt(spec, 'podSelector')),
    rules: objectsAt(spec, direction.toLowerCase()).map((rule) => parseRule(rule, direction, namespace)),
  }));
}

function directionsOf(spec: Json): Direction[] {
  const types = textsAt(spec, 'policyTypes').filter((type) => type === 'Ingress' || type === 'Egress');
  if (types.length > 0) return types as Direction[];
  return objectsAt(spec, 'egress').length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
}

function parseRule(rule: JsonObject, direction: Direction, namespace: string): PolicyRule {
  const peers = objectsAt(rule, direction === 'Ingress' ? 'from' : 'to');
  const ports = objectsAt(rule, 'ports');
  return {
    ...(peers.length === 0 ? {} : { peers: peers.map((peer) => parsePeer(peer, namespace)) }),
    ...(ports.length === 0 ? {} : { ports: ports.map(parsePort) }),
  };
}

function parsePeer(peer: JsonObject, namespace: string): Peer {
  const cidr = textAt(peer, 'ipBlock.cidr');
  if (cidr !== undefined) return { cidr, except: textsAt(peer, 'ipBlock.except') };
  const { namespaceSelector } = peer;
  return {
    pods: parseSelector(peer['podSelector']),
    // Without one: pods of the policy's own namespace.
    namespaces: parseSelector(isObject(namespaceSelector) ? namespaceSelector : { matchLabels: { [NAME]: namespace } }),
  };
}

function parsePort({ protocol, port, endPort }: JsonObject): PolicyPort {
  return {
    protocol: typeof protocol === 'string' ? protocol : 'TCP',
    ...(typeof port === 'number' || typeof port === 'string' ? { port } : {}),
    ...(typeof endPort === 'number' ? { endPort } : {}),
  };
}
