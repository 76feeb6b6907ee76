import type { KubernetesObject } from '@254carbon/manifest';
import type { Workload } from '@254carbon/observability';
import { isSelected } from './is-selected';
import type { KINDS } from './pods-of';
import { type Controller, podsOf } from './pods-of';
import { NAMESPACE } from './rendered-chart';

interface Known {
  /** Ports of pods that Services with metrics lead to. */
  readonly scraped: readonly { readonly selector: Readonly<Record<string, string>>; readonly port: number }[];
  /** The chart hands out rights in the cluster, which only serve to ask its API. */
  readonly asksApi: boolean;
}

/** What runs, as the network policies and the checks of a platform need to know it. */
export function readWorkloads(objects: readonly KubernetesObject[], { scraped, asksApi }: Known): readonly Workload[] {
  return objects.flatMap((object) =>
    podsOf(object).map(({ labels, containers }): Workload => {
      const { kind, metadata, spec } = object as unknown as Controller;
      const metrics = scraped.filter(({ selector }) => isSelected(selector, labels)).map(({ port }) => port);
      return {
        kind: kind as (typeof KINDS)[number],
        name: metadata.name,
        namespace: NAMESPACE,
        replicas: spec?.replicas ?? 1,
        labels: spec?.selector?.matchLabels ?? labels,
        ...(spec?.template?.spec?.hostNetwork === true ? { hostNetwork: true } : {}),
        ...(metrics.length === 0 ? {} : { scraped: [...new Set(metrics)] }),
        ...(asksApi ? { reaches: [{ to: 'api-server', why: 'use the rights that the chart gives it' }] } : {}),
        containers: containers.map(({ name, ports, requests: { cpu, memory } }) => ({
          name,
          ports: [...new Set(ports.map(({ port }) => port))],
          requests: {
            ...(cpu === undefined ? {} : { cpu: String(cpu) }),
            ...(memory === undefined ? {} : { memory: String(memory) }),
          },
        })),
      };
    }),
  );
}
