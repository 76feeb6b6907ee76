import { defineDanger } from '../danger';
import { fateOf } from '../flux-parent';
import { goneObjects } from '../gone-objects';
import { textAt, valueAt } from '../value-at';

/** A HelmRelease that is gone, or is called otherwise: Flux uninstalls what it installed. */
export const releaseRemoved = defineDanger<{
  readonly release: string;
  readonly namespace: string;
  readonly suspended: string;
}>({
  code: 'release-removed',
  harm: 'outage',
  title: 'a HelmRelease is removed or renamed',
  why: ({ release, suspended }) =>
    suspended === ''
      ? `The HelmRelease is no longer in Git, so Flux uninstalls release ${release}.`
      : `The HelmRelease is removed while it is suspended, so release ${release} runs on and belongs to nobody.`,
  lost: ({ suspended }) =>
    suspended === ''
      ? "All that the chart installed, and volumes that it owns itself. Claims of a StatefulSet's template stay."
      : 'Nothing now; but nothing updates or removes the release any more.',
  fix: ({ release, namespace, suspended }) =>
    suspended === ''
      ? [
          'if it is to go, nothing. What stays behind is found with',
          `kubectl get pvc -n ${namespace} -l app.kubernetes.io/instance=${release}`,
        ].join('\n')
      : `resume it first if it is to go; or uninstall by hand: helm uninstall ${release} -n ${namespace}`,
  find: (world) =>
    goneObjects(world, 'HelmRelease').flatMap(({ at, object, file }) => {
      if (fateOf(world, object, file) !== 'deleted') return [];
      const release = textAt(object, 'spec.releaseName') ?? object.metadata.name;
      const namespace = textAt(object, 'spec.targetNamespace') ?? object.metadata.namespace ?? 'default';
      return [{ at, args: { release, namespace, suspended: valueAt(object, 'spec.suspend') === true ? 'yes' : '' } }];
    }),
});
