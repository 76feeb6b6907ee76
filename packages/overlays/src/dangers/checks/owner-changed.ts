import { describeObject } from '@254carbon/manifest';
import { changedObjects } from '../changed-objects';
import { defineDanger } from '../danger';
import { fateOf, fluxParent } from '../flux-parent';

/** An object that another Flux Kustomization applies from now on. */
export const ownerChanged = defineDanger<{ readonly from: string; readonly to: string }>({
  code: 'owner-changed',
  harm: 'outage',
  title: 'an object moved from one Flux Kustomization to another',
  why: ({ from, to }) =>
    `It moves from Kustomization ${from} to ${to}. If ${to} is applied first, it only changes hands; if ${from} is, Flux deletes it, and ${to} makes it anew: a race.`,
  lost: () => 'In the worse case the object, with what it holds or runs, until it is made anew.',
  fix: ({ from }) =>
    [
      'publish first, in a change of its own, on the object where it is:',
      'metadata.annotations: { kustomize.toolkit.fluxcd.io/prune: disabled }',
      `wait until ${from} has applied it, then move it, and take the annotation away again.`,
    ].join('\n'),
  find: (world) =>
    changedObjects(world).flatMap((at) => {
      const { before, fileBefore, fileAfter } = at;
      if (fileBefore === undefined || fileAfter === undefined || fileBefore === fileAfter) return [];
      const [from, to] = [fluxParent(world, 'before', fileBefore), fluxParent(world, 'after', fileAfter)];
      if (from === undefined || to === undefined || describeObject(from) === describeObject(to)) return [];
      if (fateOf(world, before, fileBefore) !== 'deleted') return [];
      return [{ at, args: { from: from.metadata.name, to: to.metadata.name } }];
    }),
});
