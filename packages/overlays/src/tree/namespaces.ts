import type { KubernetesObject } from '@254carbon/manifest';
import { oncePer } from '@254carbon/observability';
import type { Environment } from '../environment';
import { PLATFORM_NAMESPACES } from './names';

/** Pod Security level that the pods of each namespace satisfy: node-exporter and the agent need the node. */
const LEVELS = { observability: 'restricted', 'observability-host': 'privileged' } as const;

const LABEL = 'pod-security.kubernetes.io';

const at = oncePer(
  (kubernetes: string) => kubernetes,
  (kubernetes) =>
    PLATFORM_NAMESPACES.map((name): KubernetesObject => {
      const level = LEVELS[name];
      return {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: {
          name,
          labels: {
            [`${LABEL}/enforce`]: level,
            // An upgrade of the cluster must not refuse pods by a rule that nobody has seen yet …
            [`${LABEL}/enforce-version`]: `v${kubernetes}`,
            // … and what it will refuse one day is said today.
            [`${LABEL}/audit`]: level,
            [`${LABEL}/audit-version`]: 'latest',
            [`${LABEL}/warn`]: level,
            [`${LABEL}/warn-version`]: 'latest',
          },
          annotations: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' },
        },
      };
    }),
);

/** The namespaces of the platform. Turning things off never takes volumes along. */
export function namespacesOf({ facts }: Environment): readonly KubernetesObject[] {
  return at(facts.cluster.kubernetes);
}
