import type { JsonObject, KubernetesObject } from '@254carbon/manifest';
import { oncePer } from '@254carbon/observability';
import { tcp, udp, type Connection, type Party } from '../network/connection';
import { connectionsOf } from '../network/connections-of';
import { outsideParty } from '../network/outside-party';
import { perShape } from '../remember/per-shape';
import type { Platform } from '../platform';
import type { Draft } from './draft';
import { PLATFORM_NAMESPACES } from './names';

/**
 * Nothing goes in or out but what these let through: names for all pods, and for each connection one policy at its
 * sender and one at its receiver. No policy is needed for probes and `kubectl port-forward`, which come from the pod's own
 * node, and none has an effect on pods that share the node's network.
 */
export function networkPolicies(platform: Platform): Draft[] {
  const { environment, components } = platform;
  const { base, ofComponents } = policies(platform);
  return [
    { path: 'k8s/base/network-policies.yaml', sources: [environment.file], objects: base },
    ...components.map(({ placed: { component, file } }, index) => ({
      path: `k8s/${component.name}/network-policies.yaml`,
      sources: [environment.file, file],
      objects: ofComponents[index] ?? [],
    })),
  ];
}

interface Policies {
  readonly base: readonly KubernetesObject[];
  /** In the order of the components. */
  readonly ofComponents: readonly (readonly KubernetesObject[])[];
}

const policies = perShape((platform): Policies => {
  const connections = connectionsOf(platform);
  return {
    base: PLATFORM_NAMESPACES.flatMap((namespace) => [denyAll(namespace), askForNames(namespace, platform)]),
    ofComponents: platform.components.map(({ placed }) =>
      connections
        .flatMap((connection) => policiesOf(connection, placed.component.name))
        .sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1)),
    ),
  };
});

/** The identical object for environments that agree on it, so that its text is made once. */
const identical = oncePer(
  (object: KubernetesObject) => JSON.stringify(object),
  (object) => object,
);

function policy(name: string, namespace: string, description: string, spec: JsonObject): KubernetesObject {
  const annotations = { 'kubernetes.io/description': description };
  return identical({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace, annotations },
    spec,
  });
}

function denyAll(namespace: string): KubernetesObject {
  const description = 'What no other policy lets through is closed, both ways.';
  return policy('default-deny', namespace, description, { podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
}

function askForNames(namespace: string, { environment: { facts } }: Platform): KubernetesObject {
  const { ports } = facts.network.dns;
  return policy('all-to-dns', namespace, 'Every pod asks for names.', {
    podSelector: {},
    policyTypes: ['Egress'],
    egress: [{ to: outsideParty('dns', facts).peers, ports: [...udp(ports), ...tcp(ports)] }],
  });
}

/** The policies of a connection that stand with a component: at its pods' end, or at both where they are both its own. */
function policiesOf({ from, to, what, ports, why }: Connection, component: string): KubernetesObject[] {
  const suffix = what === undefined ? '' : `-${what}`;
  const description = `From ${from.name} to ${to.name}: ${why}.`;
  return [
    ...at(from, component).map(({ namespace, labels }) =>
      policy(`${from.name}-to-${to.name}${suffix}`, namespace, description, {
        podSelector: { matchLabels: labels },
        policyTypes: ['Egress'],
        egress: [{ to: to.peers, ports }],
      }),
    ),
    ...at(to, component).map(({ namespace, labels }) =>
      policy(`${to.name}-from-${from.name}${suffix}`, namespace, description, {
        podSelector: { matchLabels: labels },
        policyTypes: ['Ingress'],
        ingress: [{ from: from.peers, ports }],
      }),
    ),
  ];
}

function at({ pods }: Party, component: string) {
  return pods?.component === component ? [pods.workload] : [];
}
