import type { JsonObject, KubernetesObject } from '@254carbon/manifest';
import { objectsAt, textAt } from '../value-at';
import type { AccessRule } from './access-rule';
import { readRules } from './read-rules';

/** What a binding gives to one subject. */
export interface Grant {
  /** `ServiceAccount observability/loki`, `Group system:masters` */
  readonly subject: string;
  /** Undefined for the whole cluster. */
  readonly namespace?: string;
  readonly rules: readonly AccessRule[];
  /** The role, where it is not among the objects: then all that is known is which one it is. */
  readonly unknownRole?: string;
  readonly binding: KubernetesObject;
  readonly role?: KubernetesObject;
}

/** What is known of roles that every cluster has. */
const EVERYTHING: readonly AccessRule[] = [
  { verbs: ['*'], apiGroups: ['*'], resources: ['*'], resourceNames: [], nonResourceURLs: [] },
  { verbs: ['*'], apiGroups: [], resources: [], resourceNames: [], nonResourceURLs: ['*'] },
];

/** Joins bindings with their roles. */
export function readGrants(objects: readonly KubernetesObject[]): Grant[] {
  return objects
    .filter(({ kind }) => kind === 'RoleBinding' || kind === 'ClusterRoleBinding')
    .flatMap((binding) => {
      const namespace = binding.kind === 'RoleBinding' ? (binding.metadata.namespace ?? 'default') : undefined;
      const [kind, name] = [textAt(binding, 'roleRef.kind') ?? '', textAt(binding, 'roleRef.name') ?? ''];
      const role = objects.find(
        (one) =>
          one.kind === kind &&
          one.metadata.name === name &&
          (kind === 'ClusterRole' || (one.metadata.namespace ?? 'default') === namespace),
      );
      const rules =
        role === undefined
          ? kind === 'ClusterRole' && name === 'cluster-admin'
            ? EVERYTHING
            : undefined
          : readRules(role, objects);
      return objectsAt(binding, 'subjects').map(
        (subject): Grant => ({
          subject: describeSubject(subject, namespace),
          ...(namespace === undefined ? {} : { namespace }),
          rules: rules ?? [],
          ...(rules === undefined ? { unknownRole: `${kind} ${name}` } : {}),
          binding,
          ...(role === undefined ? {} : { role }),
        }),
      );
    });
}

function describeSubject(subject: JsonObject, namespace: string | undefined): string {
  const name = String(subject['name']);
  if (subject['kind'] !== 'ServiceAccount') return `${String(subject['kind'])} ${name}`;
  return `ServiceAccount ${textAt(subject, 'namespace') ?? namespace ?? 'default'}/${name}`;
}
