import type { KubernetesObject } from '@254carbon/manifest';
import { changedObjects } from '../changed-objects';
import { defineDanger } from '../danger';
import { textAt } from '../value-at';

/** A HelmRelease under another name or in another place: Flux uninstalls the old release, then installs. */
export const releaseReplaced = defineDanger<{
  readonly release: string;
  readonly name: string;
  readonly fields: readonly string[];
  readonly from: string;
  readonly to: string;
}>({
  code: 'release-replaced',
  harm: 'data',
  title: 'release name, target namespace, storage namespace or chart name of a HelmRelease changed',
  why: ({ release, fields, from, to }) =>
    `${fields.join(', ')} ${fields.length === 1 ? 'goes' : 'go'} from ${from} to ${to}: to Flux that is another release, so it uninstalls ${release} and then installs anew.`,
  lost: () =>
    'Everything that the release runs, until the new one is up; volumes that the chart does not keep, with their data; Services get new addresses.',
  fix: ({ name }) =>
    [
      'put it back if only the name was to be nicer. If it must change, move the data first: keep the volumes',
      "(persistentVolumeReclaimPolicy: Retain, or the chart's `helm.sh/resource-policy: keep`), suspend the release",
      `(flux suspend helmrelease ${name}), make the new one beside it under another HelmRelease, move senders over, then`,
      'remove the old one. For another chart of the same objects: spec.upgrade.chartNameChangeStrategy: InPlaceUpdate.',
    ].join('\n'),
  find: (world) =>
    changedObjects(world, 'HelmRelease').flatMap((at) => {
      const [before, after] = [targetOf(at.before), targetOf(at.after)];
      const inPlace = textAt(at.after, 'spec.upgrade.chartNameChangeStrategy') === 'InPlaceUpdate';
      const keys = Object.keys(before) as (keyof typeof before)[];
      const fields = keys.filter(
        (key) => before[key] !== after[key] && before[key] !== '' && after[key] !== '' && !(key === 'chart' && inPlace),
      );
      if (fields.length === 0) return [];
      const join = (target: typeof before) => fields.map((key) => target[key]).join(', ');
      const path = at.fields.find(({ path: [, ...steps] }) => fields.some((key) => steps.includes(key)))?.path;
      const args = {
        release: before.releaseName,
        name: at.after.metadata.name,
        fields,
        from: join(before),
        to: join(after),
      };
      return [{ at, ...(path === undefined ? {} : { path }), args }];
    }),
});

/** As Flux fills in what is left out. */
function targetOf(release: KubernetesObject) {
  const { name, namespace = '' } = release.metadata;
  const target = textAt(release, 'spec.targetNamespace');
  return {
    releaseName: textAt(release, 'spec.releaseName') ?? (target === undefined ? name : `${target}-${name}`),
    targetNamespace: target ?? namespace,
    storageNamespace: textAt(release, 'spec.storageNamespace') ?? namespace,
    // By a reference the name is in what it refers to.
    chart: textAt(release, 'spec.chart.spec.chart') ?? '',
  };
}
