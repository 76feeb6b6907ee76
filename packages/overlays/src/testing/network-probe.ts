import type { KubernetesObject } from '@254carbon/manifest';
import type { EnvironmentFacts } from '@254carbon/observability';
import type { Platform } from '../platform';
import { evaluate, type End } from './evaluate';

/** Who may take part in traffic. Pods that share the node's network are part of `node`, as for a network plugin. */
export interface Participant {
  readonly name: string;
  readonly end: End;
}

/** An address that no block of the environments holds but those for any address at all. */
const POD_ADDRESS = '100.64.0.1';

/** The pods of every workload. With their address in the range of the nodes where `address` says so. */
export function podsOf({ components }: Platform, address = POD_ADDRESS): readonly Participant[] {
  return components
    .flatMap(({ workloads }) => workloads)
    .filter(({ hostNetwork }) => hostNetwork !== true)
    .map(({ name, namespace, labels }) => ({ name: shortName(name), end: { address, pod: { namespace, labels } } }));
}

/** Who is around the platform. The addresses belong to {@link separateNetwork}. */
export const outsiders: readonly Participant[] = [
  { name: 'API server', end: { address: '10.1.0.10' } },
  { name: 'node', end: { address: '10.2.0.10' } },
  { name: 'private network', end: { address: '10.9.9.9' } },
  { name: 'internet', end: { address: '203.0.113.10' } },
  { name: 'dns', end: { address: POD_ADDRESS, pod: { namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } } } },
  { name: 'application', end: { address: POD_ADDRESS, pod: { namespace: 'shop', labels: { app: 'shop' } } } },
];

/** The platform in a network whose parts have addresses of their own, so that an evaluator can tell them apart. */
export function separateNetwork(platform: Platform): Platform {
  const { environment } = platform;
  const network: EnvironmentFacts['network'] = {
    ...environment.facts.network,
    apiServer: { ...environment.facts.network.apiServer, cidrs: ['10.1.0.0/24'] },
    nodes: { cidrs: ['10.2.0.0/24'] },
  };
  const shape = { key: JSON.stringify(network) };
  return { ...platform, shape, environment: { ...environment, facts: { ...environment.facts, network } } };
}

/** Every open path, `from → to:port`, over all ports that anybody listens on, TCP and UDP. */
export function openPaths(
  platform: Platform,
  policies: readonly KubernetesObject[],
  from: readonly Participant[],
  to: readonly Participant[],
): readonly string[] {
  const listening = platform.components.flatMap(({ workloads }) =>
    workloads.flatMap(({ containers }) => containers.flatMap(({ ports }) => ports)),
  );
  const isOpen = evaluate(policies);
  const ports = [...new Set([...listening, 53, 80, 443, 6443, 8089, 9153])];
  return from
    .flatMap((sender) =>
      to.flatMap((receiver) =>
        ports.flatMap((port) =>
          (['TCP', 'UDP'] as const)
            .filter((protocol) => isOpen({ from: sender.end, to: receiver.end, protocol, port }))
            .map((protocol) => `${sender.name} → ${receiver.name}:${port}${protocol === 'UDP' ? '/UDP' : ''}`),
        ),
      ),
    )
    .sort();
}

/** A workload's name without the release that it belongs to. */
export function shortName(name: string): string {
  return name.replace(/^prometheus-stack-(kube-prom-)?/, '');
}
