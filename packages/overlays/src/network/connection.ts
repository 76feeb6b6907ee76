import type { JsonObject } from '@254carbon/manifest';
import type { Workload } from '@254carbon/observability';

/** What a policy selects pods by. */
export interface SelectedPods extends Pick<Workload, 'labels'> {
  readonly namespace: string;
}

/** One side of a connection. */
export interface Party {
  /** Part of a policy's name, and how its description calls the side. */
  readonly name: string;
  /** How policies of the other side select it, from another namespace. */
  readonly peers: readonly JsonObject[];
  /** Absent for what policies of ours do not select: what is no pod of the platform, and pods on the host's network. */
  readonly pods?: { readonly component: string; readonly workload: SelectedPods };
}

/** As a policy writes it. */
export interface Port extends JsonObject {
  readonly protocol: 'TCP' | 'UDP';
  /** Without it all. */
  readonly port?: number;
}

/** Who opens connections to whom. */
export interface Connection {
  readonly from: Party;
  readonly to: Party;
  /** What tells it from other connections of the two. */
  readonly what?: string;
  /** Ports on which the receiver listens. */
  readonly ports: readonly Port[];
  /** What the sender does, in the infinitive: "query logs". */
  readonly why: string;
}

export function tcp(ports: readonly number[]): readonly Port[] {
  return ports.map((port) => ({ protocol: 'TCP', port }));
}

export function udp(ports: readonly number[]): readonly Port[] {
  return ports.map((port) => ({ protocol: 'UDP', port }));
}
