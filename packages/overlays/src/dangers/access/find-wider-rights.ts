import { describeObject, type KubernetesObject } from '@254carbon/manifest';
import { allows, type AccessRule, atomsOf, describeAtom } from './access-rule';
import { type Grant, readGrants } from './read-grants';
import { GATHERING, readRules } from './read-rules';

/** Somebody who may do more than before. */
export interface WiderRights {
  /** Who: a subject of a binding, or `whoever Role x is bound to`. */
  readonly who: string;
  /** Undefined for the whole cluster. */
  readonly namespace?: string;
  /** What: `delete pods`, or all that a role allows which is not at hand. */
  readonly gained: readonly string[];
  /** The binding or the role that gives it. */
  readonly by: KubernetesObject;
}

/** Compares what all subjects may do, bindings joined with roles: exactly, verb by group by resource by name. */
export function findWiderRights(
  before: readonly KubernetesObject[],
  after: readonly KubernetesObject[],
): WiderRights[] {
  const old = readGrants(before);
  const now = readGrants(after);
  const bySubject = now.flatMap((grant): WiderRights[] => {
    const held = old.filter(
      ({ subject, namespace }) =>
        subject === grant.subject && (namespace === undefined || namespace === grant.namespace),
    );
    const gained = gainedBy(grant, held);
    if (gained.length === 0) return [];
    const { namespace, subject, binding, role } = grant;
    // Whatever of the two is changed is told; a new binding more often than a new rule.
    const by = role !== undefined && before.includes(binding) ? role : binding;
    return [{ who: subject, ...(namespace === undefined ? {} : { namespace }), gained, by }];
  });
  return [...bySubject, ...unbound(before, after, [...old, ...now])];
}

function gainedBy(grant: Grant, held: readonly Grant[]): string[] {
  if (grant.unknownRole !== undefined) {
    const isHeld = held.some(({ unknownRole, rules }) => unknownRole === grant.unknownRole || allowsAll(rules));
    return isHeld ? [] : [`all that ${grant.unknownRole} allows`];
  }
  return missing(
    grant.rules,
    held.flatMap(({ rules }) => rules),
    grant.namespace !== undefined,
  );
}

/** A role that nobody here is bound to may well be bound by somebody elsewhere. */
function unbound(
  before: readonly KubernetesObject[],
  after: readonly KubernetesObject[],
  grants: readonly Grant[],
): WiderRights[] {
  const bound = new Set(grants.flatMap(({ role }) => (role === undefined ? [] : describeObject(role))));
  const roles = after.filter(({ kind }) => kind === 'Role' || kind === 'ClusterRole');
  return [...roles, ...gatheringBeside(after)].flatMap((role) => {
    const old = [...before, ...gatheringBeside(before)].find(
      ({ kind, metadata }) => kind === role.kind && describeObject({ ...role, metadata }) === describeObject(role),
    );
    if (old === undefined || bound.has(describeObject(role))) return [];
    const gained = missing(readRules(role, after), readRules(old, before), role.kind === 'Role');
    return gained.length === 0 ? [] : [{ who: `whoever ${describeObject(role)} is bound to`, gained, by: role }];
  });
}

/** The cluster's own roles, where they are not among the objects. */
function gatheringBeside(objects: readonly KubernetesObject[]): readonly KubernetesObject[] {
  const names = new Set(objects.filter(({ kind }) => kind === 'ClusterRole').map(({ metadata }) => metadata.name));
  return GATHERING.filter(({ metadata }) => !names.has(metadata.name));
}

function missing(rules: readonly AccessRule[], held: readonly AccessRule[], inNamespace: boolean): string[] {
  const atoms = rules.flatMap(atomsOf);
  // URLs belong to no namespace: a RoleBinding gives none.
  const counted = inNamespace ? atoms.filter(({ url }) => url === undefined) : atoms;
  return [...new Set(counted.filter((atom) => !held.some((rule) => allows(rule, atom))).map(describeAtom))];
}

function allowsAll(rules: readonly AccessRule[]): boolean {
  return rules.some((rule) => allows(rule, { verb: '*', group: '*', resource: '*' }));
}
