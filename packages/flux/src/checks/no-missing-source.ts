import type { KubernetesObject, Path } from '@254carbon/manifest';
import type { CheckFinding, TreeCheck } from '../check';
import type { FluxKindName } from '../generated/kinds';
import type { ReferenceTree } from '../reference-tree';
import { itemsAt, textAt, valueAt } from '../value-at';

interface SourceField {
  readonly path: Path;
  /** The kinds that the field takes; the first where it has no `kind`. */
  readonly kinds: readonly [FluxKindName, ...FluxKindName[]];
}

/** Fields that name a source, by the kind that has them. */
const sourceFields: Partial<Record<string, readonly SourceField[]>> = {
  Kustomization: [
    { path: ['spec', 'sourceRef'], kinds: ['GitRepository', 'OCIRepository', 'Bucket', 'ExternalArtifact'] },
  ],
  HelmRelease: [
    { path: ['spec', 'chart', 'spec', 'sourceRef'], kinds: ['HelmRepository', 'GitRepository', 'Bucket'] },
    { path: ['spec', 'chartRef'], kinds: ['OCIRepository', 'HelmChart', 'ExternalArtifact'] },
  ],
  HelmChart: [{ path: ['spec', 'sourceRef'], kinds: ['HelmRepository', 'GitRepository', 'Bucket'] }],
  ImageUpdateAutomation: [{ path: ['spec', 'sourceRef'], kinds: ['GitRepository'] }],
  ImagePolicy: [{ path: ['spec', 'imageRepositoryRef'], kinds: ['ImageRepository'] }],
};

/** Lists whose items name a source, at a path of their own. */
const sourceLists: Partial<Record<string, { list: Path; inner: Path; kinds: SourceField['kinds'] }>> = {
  ArtifactGenerator: {
    list: ['spec', 'sources'],
    inner: [],
    kinds: ['GitRepository', 'OCIRepository', 'Bucket', 'HelmChart', 'ExternalArtifact'],
  },
  GitRepository: { list: ['spec', 'include'], inner: ['repository'], kinds: ['GitRepository'] },
};

export const noMissingSource: TreeCheck = {
  code: 'no-missing-source',
  kinds: [
    'ArtifactGenerator',
    'GitRepository',
    'HelmChart',
    'HelmRelease',
    'ImagePolicy',
    'ImageUpdateAutomation',
    'Kustomization',
  ],
  check: (object, tree) => {
    const list = sourceLists[object.kind];
    const items = list === undefined ? [] : itemsAt(object, list.list);
    return [
      ...(sourceFields[object.kind] ?? []),
      ...items.map(({ path }) => ({
        path: [...path, ...(list?.inner ?? [])],
        kinds: list?.kinds ?? ['GitRepository'],
      })),
    ].flatMap((field) => checkSource(object, field as SourceField, tree));
  },
};

function checkSource(object: KubernetesObject, { path, kinds }: SourceField, tree: ReferenceTree): CheckFinding[] {
  const reference = valueAt(object, path);
  const name = textAt(reference, ['name']);
  const kind = textAt(reference, ['kind']) ?? kinds[0];
  // A kind that the field does not take is for the schema to tell.
  if (name === undefined || !kinds.some((known) => known === kind)) return [];
  const namespace = textAt(reference, ['namespace']) ?? object.metadata.namespace;
  const missing = tree.missing(
    { kind, namespace, name },
    kinds.filter((known) => known !== kind),
  );
  return missing === undefined ? [] : [{ path: [...path, 'name'], args: missing }];
}
