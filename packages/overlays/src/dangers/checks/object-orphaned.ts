import { defineDanger } from '../danger';
import { fateOf } from '../flux-parent';

/** An object that leaves Git and stays in the cluster, since nothing prunes there. */
export const objectOrphaned = defineDanger<{
  readonly kind: string;
  readonly name: string;
  readonly inNamespace: string;
}>({
  code: 'object-orphaned',
  harm: 'notice',
  title: 'an object leaves Git under a Flux Kustomization that does not prune',
  why: () => 'It leaves Git, and its Flux Kustomization does not prune: it stays in the cluster, and Flux forgets it.',
  lost: () => 'Nothing; but nobody updates or removes it any more, also if prune is turned on later.',
  fix: ({ kind, name, inNamespace }) =>
    `remove it by hand once it is published: kubectl delete ${kind} ${name}${inNamespace}`,
  find: (world) =>
    world.objects.flatMap((at) => {
      const { before, fileBefore, after } = at;
      if (before === undefined || fileBefore === undefined || after !== undefined) return [];
      if (fateOf(world, before, fileBefore) !== 'orphaned') return [];
      const { name, namespace } = before.metadata;
      const inNamespace = namespace === undefined ? '' : ` -n ${namespace}`;
      return [{ at, args: { kind: before.kind.toLowerCase(), name, inNamespace } }];
    }),
});
