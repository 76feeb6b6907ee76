import { type KubernetesObject, type Path, valueAt } from '@254carbon/manifest';
import type { CheckFinding, TreeCheck } from '../check';
import type { FluxKindName } from '../generated/kinds';
import type { ReferenceTree } from '../reference-tree';
import { listAt, textAt } from '../value-at';

interface SourceField {
  readonly path: Path;
  /** Where `path` is a list: the way from an item to the reference. */
  readonly inner?: Path;
  /** The kinds that the field takes; the first where it has no `kind`. */
  readonly kinds: readonly [FluxKindName, ...FluxKindName[]];
}

/** Fields that name a source, by the kind that has them. */
const sourceFields: Partial<Record<FluxKindName, readonly SourceField[]>> = {
  ArtifactGenerator: [
    {
      path: ['spec', 'sources'],
      inner: [],
      kinds: ['GitRepository', 'OCIRepository', 'Bucket', 'HelmChart', 'ExternalArtifact'],
    },
  ],
  GitRepository: [{ path: ['spec', 'include'], inner: ['repository'], kinds: ['GitRepository'] }],
  HelmChart: [{ path: ['spec', 'sourceRef'], kinds: ['HelmRepository', 'GitRepository', 'Bucket'] }],
  HelmRelease: [
    { path: ['spec', 'chart', 'spec', 'sourceRef'], kinds: ['HelmRepository', 'GitRepository', 'Bucket'] },
    { path: ['spec', 'chartRef'], kinds: ['OCIRepository', 'HelmChart', 'ExternalArtifact'] },
  ],
  ImagePolicy: [{ path: ['spec', 'imageRepositoryRef'], kinds: ['ImageRepository'] }],
  ImageUpdateAutomation: [{ path: ['spec', 'sourceRef'], kinds: ['GitRepository'] }],
  Kustomization: [
    { path: ['spec', 'sourceRef'], kinds: ['GitRepository', 'OCIRepository', 'Bucket', 'ExternalArtifact'] },
  ],
};

export const noMissingSource: TreeCheck = {
  code: 'no-missing-source',
  kinds: Object.keys(sourceFields) as FluxKindName[],
  check: (object, tree) =>
    (sourceFields[object.kind as FluxKindName] ?? []).flatMap(({ path, inner, kinds }) =>
      inner === undefined
        ? checkSource(object, path, kinds, tree)
        : listAt(object, path).flatMap((_, index) => checkSource(object, [...path, index, ...inner], kinds, tree)),
    ),
};

function checkSource(
  object: KubernetesObject,
  path: Path,
  kinds: SourceField['kinds'],
  tree: ReferenceTree,
): CheckFinding[] {
  const reference = valueAt(object, path);
  const name = textAt(reference, ['name']);
  const kind = textAt(reference, ['kind']) ?? kinds[0];
  // A kind that the field does not take is for the schema to tell.
  if (name === undefined || !kinds.some((known) => known === kind)) return [];
  const namespace = textAt(reference, ['namespace']) ?? object.metadata.namespace;
  const others = kinds.filter((known) => known !== kind);
  const missing = tree.missing({ kind, namespace, name }, others);
  return missing === undefined ? [] : [{ path: [...path, 'name'], args: missing }];
}
