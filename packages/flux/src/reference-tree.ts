import { describeObject, suggest, type KubernetesObject } from '@254carbon/manifest';
import { derivedKinds, derivedObjects, isTemplate } from './derived-objects';
import { fluxKindOf } from './flux-kinds';

/** An object of a tree. */
export interface LocatedObject {
  readonly object: KubernetesObject;
  /** The build that it belongs to, such as the folder of its kustomization; absent where all are one build. */
  readonly build?: string;
}

export interface ReferenceOptions {
  /** Folders of the tree, relative to its root, with `/` and without one at the end. Absent: paths are not checked. */
  readonly paths?: ReadonlySet<string>;
  /**
   * Whether the objects are all that Flux has in the cluster, which is the default. In an incomplete tree what is missing
   * may stand elsewhere, so only near misses are told: another kind or another namespace than the one that is there.
   */
  readonly complete?: boolean;
}

/** What a reference names. Without a namespace it may be in any, since kustomize may add it. */
export interface Reference {
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
}

/** The objects of a tree, found by what references say. */
export interface ReferenceTree {
  readonly located: readonly LocatedObject[];
  readonly options: ReferenceOptions;
  readonly complete: boolean;
  find(reference: Reference): readonly KubernetesObject[];
  /**
   * Nothing where a reference is fulfilled, or may be by what the tree cannot tell; otherwise what to say of it.
   * `others` are the kinds that the reference could have named instead.
   */
  missing(reference: Reference, others?: readonly string[]): { wanted: string; suggestion: string } | undefined;
}

export function indexTree(located: readonly LocatedObject[], options: ReferenceOptions): ReferenceTree {
  const byName = new Map<string, KubernetesObject[]>();
  const add = (object: KubernetesObject) => {
    const key = `${object.kind}/${object.metadata.name}`;
    const list = byName.get(key);
    if (list === undefined) byName.set(key, [object]);
    else list.push(object);
  };
  for (const { object } of located) if (isReferable(object)) add(object);

  let isDerived = false;
  const named = (kind: string, name: string): readonly KubernetesObject[] => {
    if (!isDerived && derivedKinds.has(kind)) {
      for (const { object } of located) derivedObjects(object).forEach(add);
      isDerived = true;
    }
    return byName.get(`${kind}/${name}`) ?? [];
  };

  const find = ({ kind, namespace, name }: Reference) =>
    named(kind, name).filter(
      ({ metadata }) => metadata.namespace === undefined || namespace === undefined || metadata.namespace === namespace,
    );

  const complete = (options.complete ?? true) && !located.some(({ object }) => isTemplate(object));

  const missing: ReferenceTree['missing'] = (reference, others = []) => {
    const { kind, namespace, name } = reference;
    // Filled in by post-build substitution: not known here.
    if (find(reference).length > 0 || name.includes('${') || namespace?.includes('${') === true) return undefined;
    const nearMiss = others.flatMap((other) => find({ ...reference, kind: other }))[0] ?? named(kind, name)[0];
    if (nearMiss === undefined && !complete) return undefined;
    const near = nearMiss === undefined ? suggest(name, namesOf(kind, byName)) : undefined;
    const meant = near === undefined ? nearMiss : named(kind, near)[0];
    return { wanted: describeReference(reference), suggestion: meant === undefined ? '' : describeObject(meant) };
  };

  return { located, options, complete, find, missing };
}

/** Flux's own kinds, and service accounts. */
function isReferable(object: KubernetesObject): boolean {
  return fluxKindOf(object) !== undefined || (object.kind === 'ServiceAccount' && object.apiVersion === 'v1');
}

function namesOf(kind: string, byName: ReadonlyMap<string, unknown>): string[] {
  return [...byName.keys()].filter((key) => key.startsWith(`${kind}/`)).map((key) => key.slice(kind.length + 1));
}

function describeReference({ kind, namespace, name }: Reference): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}
