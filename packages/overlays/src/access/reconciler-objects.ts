import type { JsonObject, KubernetesObject } from '@254carbon/manifest';
import { FLUX_NAMESPACE } from '../tree/names';
import type { Reconciler, Rights } from './reconciler';

const RBAC = 'rbac.authorization.k8s.io';

/** An object of the tree with the reason why it reaches so far. */
export interface ReasonedObject {
  readonly object: KubernetesObject;
  readonly reasons: readonly string[];
}

/**
 * Turning something off removes its Kustomization or HelmRelease, and Flux then needs the identity to remove what it made:
 * were it pruned in the same breath, all of that would be left behind.
 */
const annotations = { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' };

/** The service account of a reconciler, and its roles and their bindings. */
export function reconcilerObjects({ name, rights }: Reconciler): ReasonedObject[] {
  const account = {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name, namespace: FLUX_NAMESPACE, annotations },
  };
  // Flux acts in its name; no pod runs as it.
  return [
    { object: { ...account, automountServiceAccountToken: false }, reasons: [] },
    ...rights.flatMap((one) => rolesOf(name, one)),
  ];
}

function rolesOf(name: string, { namespace, rules, reasons }: Rights): ReasonedObject[] {
  const kind = namespace === undefined ? 'ClusterRole' : 'Role';
  const metadata = { name, ...(namespace === undefined ? {} : { namespace }), annotations };
  const apiVersion = `${RBAC}/v1`;
  return [
    { object: { apiVersion, kind, metadata, rules: rules as unknown as JsonObject[] }, reasons },
    {
      object: {
        apiVersion,
        kind: `${kind}Binding`,
        metadata,
        roleRef: { apiGroup: RBAC, kind, name },
        subjects: [{ kind: 'ServiceAccount', name, namespace: FLUX_NAMESPACE }],
      },
      reasons: [],
    },
  ];
}
