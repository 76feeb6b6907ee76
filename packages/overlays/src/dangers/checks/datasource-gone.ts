import { isItemStep, type LeafChange } from '@254carbon/manifest';
import { defineDanger } from '../danger';
import { leavesOfAll } from '../leaves-of-all';

/** A uid by which dashboards, alerts and links find a datasource of Grafana. */
export const datasourceGone = defineDanger<{ readonly uid: string }>({
  code: 'datasource-gone',
  harm: 'outage',
  title: 'the uid of a Grafana datasource is gone',
  why: ({ uid }) => `No datasource has the uid "${uid}" any more, and dashboards, alerts and links name it by that.`,
  lost: ({ uid }) => `Every panel and link that names "${uid}": it shows an error instead of data.`,
  fix: () => 'give the new datasource the same uid; or change all that names it in the same publication.',
  find: (world) => {
    const leaves = leavesOfAll(world, 'datasources').filter(({ leaf }) => isUid(leaf));
    const now = new Set(leaves.map(({ leaf }) => leaf.after));
    return leaves
      .filter(({ leaf }) => typeof leaf.before === 'string' && !now.has(leaf.before))
      .map(({ at, leaf }) => ({ at, path: leaf.path, args: { uid: String(leaf.before) } }));
  },
});

function isUid({ path }: LeafChange): boolean {
  return path.at(-1) === 'uid' && path.at(-3) === 'datasources' && isItemStep(path.at(-2));
}
