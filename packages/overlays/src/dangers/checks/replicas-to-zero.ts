import { formatSteps } from '@254carbon/manifest';
import { changedObjects } from '../changed-objects';
import { defineDanger } from '../danger';

const REPLICAS = /^(replicas|replicaCount|minReplicas|autoscaling\.minReplicas)$/;
const WORKLOADS = new Set(['Deployment', 'StatefulSet', 'ReplicaSet', 'Prometheus', 'Alertmanager', 'ThanosRuler']);

/** Something no longer runs. */
export const replicasToZero = defineDanger<{ readonly field: string; readonly from: string }>({
  code: 'replicas-to-zero',
  harm: 'outage',
  title: 'replicas set to zero',
  why: ({ field, from }) => `${field} goes from ${from} to 0: no pod of it runs any more.`,
  lost: () => 'What it does, for as long as it is so: what is sent to it is refused, what it answers is gone.',
  fix: () =>
    'turn the component off if it is no longer needed, so that what depends on it is unwired too; else keep one.',
  find: (world) =>
    changedObjects(world).flatMap((at) =>
      at.leaves.flatMap(({ path, before, after }) => {
        const key = path.at(-1);
        if (after !== 0 || before === 0 || typeof key !== 'string' || !REPLICAS.test(key)) return [];
        // What a workload leaves out is one; what chart values leave out is known to the chart alone.
        const isOwn = WORKLOADS.has(at.after.kind) && formatSteps(path) === 'spec.replicas';
        if (before === undefined && !isOwn) return [];
        return [{ at, path, args: { field: formatSteps(path), from: String(before ?? 1) } }];
      }),
    ),
});
