import type { KubernetesObject } from '@254carbon/manifest';

interface Container {
  readonly name: string;
  readonly ports?: readonly { readonly name?: string; readonly containerPort: number; readonly protocol?: string }[];
  readonly resources?: { readonly requests?: Readonly<Record<string, string | number>> };
}
/** An object that makes pods. */
export interface Controller {
  readonly kind: string;
  readonly metadata: KubernetesObject['metadata'];
  readonly spec?: {
    readonly replicas?: number;
    readonly selector?: { readonly matchLabels?: Readonly<Record<string, string>> };
    readonly template?: {
      readonly metadata?: { readonly labels?: Readonly<Record<string, string>> };
      readonly spec?: { readonly hostNetwork?: boolean; readonly containers?: readonly Container[] };
    };
  };
}

export const KINDS = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job'] as const;

/** Pods that an object makes: none for most. */
export function podsOf(object: KubernetesObject) {
  const { kind, spec } = object as unknown as Controller;
  if (!(KINDS as readonly string[]).includes(kind)) return [];
  const containers = (spec?.template?.spec?.containers ?? []).map(({ name, ports = [], resources }) => ({
    name,
    requests: resources?.requests ?? {},
    ports: ports.flatMap(({ name: port, containerPort, protocol = 'TCP' }) =>
      protocol === 'TCP' ? [{ name: port, port: containerPort }] : [],
    ),
  }));
  return [{ labels: spec?.template?.metadata?.labels ?? {}, containers }];
}
