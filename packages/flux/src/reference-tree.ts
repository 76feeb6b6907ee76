import { suggest, type KubernetesObject } from '@254carbon/manifest';
import { fluxKindOf } from './flux-kinds';
import { itemsAt, textAt } from './value-at';

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

/** The kinds that objects refer to by name, besides Flux's own. */
const referable = new Set(['ServiceAccount']);

export function indexTree(located: readonly LocatedObject[], options: ReferenceOptions): ReferenceTree {
  const byName = new Map<string, KubernetesObject[]>();
  const namesOfKind = new Map<string, string[]>();
  const add = (object: KubernetesObject) => {
    const key = `${object.kind}/${object.metadata.name}`;
    byName.set(key, [...(byName.get(key) ?? []), object]);
    namesOfKind.set(object.kind, [...(namesOfKind.get(object.kind) ?? []), object.metadata.name]);
  };
  for (const { object } of located) {
    if (fluxKindOf(object) === undefined && !(referable.has(object.kind) && object.apiVersion === 'v1')) continue;
    add(object);
    for (const derived of derivedObjects(object)) add(derived);
  }
  const complete = (options.complete ?? true) && !located.some(({ object }) => makesObjects(object));

  const find = ({ kind, namespace, name }: Reference) =>
    (byName.get(`${kind}/${name}`) ?? []).filter(
      ({ metadata }) => metadata.namespace === undefined || namespace === undefined || metadata.namespace === namespace,
    );

  const missing: ReferenceTree['missing'] = (reference, others = []) => {
    const { kind, namespace, name } = reference;
    // Filled in by post-build substitution: not known here.
    if (`${namespace ?? ''}${name}`.includes('${') || find(reference).length > 0) return undefined;
    const elsewhere = byName.get(`${kind}/${name}`)?.[0];
    const other = others.flatMap((candidate) => find({ ...reference, kind: candidate }))[0];
    const nearMiss = other ?? elsewhere;
    if (nearMiss === undefined && !complete) return undefined;
    const near = nearMiss === undefined ? suggest(name, namesOfKind.get(kind) ?? []) : undefined;
    const suggestion = nearMiss ?? (near === undefined ? undefined : byName.get(`${kind}/${near}`)?.[0]);
    return {
      wanted: describeReference(reference),
      suggestion:
        suggestion === undefined
          ? ''
          : describeReference({
              kind: suggestion.kind,
              namespace: suggestion.metadata.namespace,
              name: suggestion.metadata.name,
            }),
    };
  };

  return { located, options, complete, find, missing };
}

export function describeReference({ kind, namespace, name }: Reference): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** What Flux's controllers make of an object: charts of releases, artifacts of generators. */
function derivedObjects(object: KubernetesObject): KubernetesObject[] {
  const { kind, metadata } = object;
  const make = (made: string, namespace: string | undefined, name: string): KubernetesObject => ({
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: made,
    metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
  });
  if (kind === 'HelmRelease' && metadata.namespace !== undefined) {
    const namespace = textAt(object, ['spec', 'chart', 'spec', 'sourceRef', 'namespace']) ?? metadata.namespace;
    return [make('HelmChart', namespace, `${metadata.namespace}-${metadata.name}`)];
  }
  if (kind === 'ArtifactGenerator') {
    return itemsAt(object, ['spec', 'artifacts']).flatMap(({ item }) => {
      const name = textAt(item, ['name']);
      return name === undefined ? [] : [make('ExternalArtifact', metadata.namespace, name)];
    });
  }
  return [];
}

/** Objects from which others come by rules that are not evaluated here. */
function makesObjects({ apiVersion, kind, ...rest }: KubernetesObject): boolean {
  if (apiVersion.startsWith('fluxcd.controlplane.io/')) return kind === 'ResourceSet' || kind === 'FluxInstance';
  return kind === 'ArtifactGenerator' && textAt(rest, ['spec', 'pathPattern']) !== undefined;
}
