import { groupOf, isItemStep, type LeafChange } from '@254carbon/manifest';
import { defineDanger } from '../danger';
import { goneObjects } from '../gone-objects';
import { leavesOfAll } from '../leaves-of-all';

/** Somebody who was told is told no more. */
export const receiverGone = defineDanger<{ readonly name: string; readonly what: string }>({
  code: 'receiver-gone',
  harm: 'outage',
  title: 'a receiver of Alertmanager, or a Provider or Receiver of Flux, is removed',
  why: ({ name, what }) => `The ${what} "${name}" is gone: nothing is sent to it, or taken from it, any more.`,
  lost: () => 'Its notifications, silently: nobody is told that they no longer come.',
  fix: ({ name }) => `make sure that those who read "${name}" get the alerts elsewhere, and send one to try it.`,
  find: (world) => {
    const leaves = leavesOfAll(world, 'receivers').filter(({ leaf }) => isName(leaf));
    const now = new Set(leaves.map(({ leaf }) => leaf.after));
    const receivers = leaves
      .filter(({ leaf }) => typeof leaf.before === 'string' && !now.has(leaf.before))
      .map(({ at, leaf }) => ({ at, path: leaf.path, args: { name: String(leaf.before), what: 'receiver' } }));
    const ofFlux = goneObjects(world, 'Provider', 'Receiver')
      .filter(({ object }) => groupOf(object.apiVersion) === 'notification.toolkit.fluxcd.io')
      .map(({ at, object }) => ({ at, args: { name: object.metadata.name, what: `${object.kind} of Flux` } }));
    return [...receivers, ...ofFlux];
  },
});

/** Receivers of the collector are keys, and those of a pipeline texts: neither has a name. */
function isName({ path }: LeafChange): boolean {
  return path.at(-1) === 'name' && path.at(-3) === 'receivers' && isItemStep(path.at(-2));
}
