import type { PlatformNamespace } from './platform-namespace';

/**
 * Who is no workload of the platform. `applications` are the pods of all other namespaces; what the rest is in the
 * network, the environment says.
 */
export type Outside =
  | 'api-server'
  | 'nodes'
  | 'dns'
  | 'object-storage'
  | 'database'
  | 'internet'
  | 'applications'
  /** The pods of the ingress controller and of the gateway, which hand in requests from outside. */
  | 'ingress'
  | 'gateway'
  /** By which people sign in. */
  | 'identity-provider'
  /** Webhooks of one's own that are not public. */
  | 'receivers';

/** Connections that pods open, beside those to the endpoints that their component uses, to ask for names, and to scrape. */
export type Reach = { readonly why: string } & (
  | { readonly to: 'api-server' | 'object-storage' | 'database' | 'identity-provider' | 'receivers' }
  /** On whatever port they listen. */
  | { readonly to: 'applications' }
  | { readonly to: 'nodes' | 'dns' | 'internet'; readonly ports: readonly number[] }
  /** Pods of a workload of the same component, which may be the pods' own peers. */
  | {
      readonly to: { readonly workload: string };
      readonly ports: readonly number[];
      /** The same ports over UDP too. */
      readonly udp?: boolean;
    }
);

/** Connections that others open to the pods. */
export interface Admission {
  readonly from: 'api-server' | 'applications' | 'ingress' | 'gateway';
  readonly ports: readonly number[];
  readonly why: string;
}

/** A workload that the chart makes, told by us and compared with what Helm renders. */
export interface Workload {
  /** `Prometheus` and `Alertmanager` stand for the StatefulSets that the operator makes of them. */
  readonly kind: 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'Job' | 'Prometheus' | 'Alertmanager';
  readonly name: string;
  readonly namespace: PlatformNamespace;
  /** At least, where there is an autoscaler. */
  readonly replicas: number;
  /** At most, where an autoscaler adds pods. */
  readonly maxReplicas?: number;
  /** Labels of its pods that a selector may rely on: those that stay the same over versions. */
  readonly labels: Readonly<Record<string, string>>;
  /** Shares the node's network, so that no pod selector matches its traffic. */
  readonly hostNetwork?: boolean;
  /** Ports of its pods that Prometheus scrapes, by our monitors or the chart's. */
  readonly scraped?: readonly number[];
  readonly reaches?: readonly Reach[];
  readonly admits?: readonly Admission[];
  readonly containers: readonly {
    readonly name: string;
    readonly ports: readonly number[];
    readonly requests: { readonly cpu?: string; readonly memory?: string };
  }[];
}
