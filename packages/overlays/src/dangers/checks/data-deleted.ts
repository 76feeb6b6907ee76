import { defineDanger } from '../danger';
import { fateOf } from '../flux-parent';
import { goneObjects } from '../gone-objects';

const WITHIN: Readonly<Record<string, string>> = {
  PersistentVolumeClaim:
    'the volume behind it and all data on it, if its class reclaims by deleting, which is the default',
  Namespace: 'every object in it, claims and their data, Secrets and releases included',
  CustomResourceDefinition: 'every object of its kind in every namespace',
};

/** An object that holds data, or others, leaves Git where Flux prunes. */
export const dataDeleted = defineDanger<{ readonly kind: string; readonly name: string; readonly inNamespace: string }>(
  {
    code: 'data-deleted',
    harm: 'data',
    title: 'a PersistentVolumeClaim, Namespace or CustomResourceDefinition leaves Git where Flux prunes',
    why: () => 'It is no longer in Git, and Flux deletes what is no longer there.',
    lost: ({ kind }) => `It, and ${WITHIN[kind] ?? 'what it holds'}.`,
    fix: ({ kind, name, inNamespace }) =>
      [
        'to let go of it and keep it, publish first, in a change of its own:',
        'metadata.annotations: { kustomize.toolkit.fluxcd.io/prune: disabled }',
        'wait until Flux has applied that, then remove it. To see what would go:',
        kind === 'Namespace'
          ? `kubectl get all,pvc,secret -n ${name}`
          : kind === 'CustomResourceDefinition'
            ? `kubectl get ${name.split('.')[0]} -A`
            : `kubectl describe pvc ${name}${inNamespace}`,
      ].join('\n'),
    find: (world) =>
      goneObjects(world, ...Object.keys(WITHIN)).flatMap(({ at, object, file }) => {
        if (fateOf(world, object, file) !== 'deleted') return [];
        const { name, namespace } = object.metadata;
        return [
          { at, args: { kind: object.kind, name, inNamespace: namespace === undefined ? '' : ` -n ${namespace}` } },
        ];
      }),
  },
);
