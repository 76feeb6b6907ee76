import type { PlatformNamespace } from './component';

/** A workload that the chart makes, told by us and compared with what Helm renders. */
export interface Workload {
  /** `Prometheus` and `Alertmanager` stand for the StatefulSets that the operator makes of them. */
  readonly kind: 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'Job' | 'Prometheus' | 'Alertmanager';
  readonly name: string;
  readonly namespace: PlatformNamespace;
  readonly replicas: number;
  /** Labels of its pods that a selector may rely on: those that stay the same over versions. */
  readonly labels: Readonly<Record<string, string>>;
  /** Shares the node's network, so that no pod selector matches its traffic. */
  readonly hostNetwork?: boolean;
  readonly containers: readonly {
    readonly name: string;
    readonly ports: readonly number[];
    readonly requests: { readonly cpu?: string; readonly memory?: string };
  }[];
}
