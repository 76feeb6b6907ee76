import type { HelmRelease } from '../generated/types';
import { fluxObject, type OptionsOf, type SpecOf } from './flux-object';

type Fields = Omit<OptionsOf<'HelmRelease', 'interval'>, 'chart' | 'chartRef' | 'driftDetection'>;

/** The chart to install: from an index at an exact version, or an object that holds it. */
type ChartChoice =
  | { readonly chart: { readonly repository: string; readonly name: string; readonly version: string } }
  | { readonly chartRef: NonNullable<SpecOf<'HelmRelease'>['chartRef']> };

interface Drift {
  /** Fields that others set in the cluster on purpose, such as replicas that an autoscaler sets. */
  readonly ignoredDrift?: NonNullable<SpecOf<'HelmRelease'>['driftDetection']>['ignore'];
}

/**
 * A chart that Flux keeps installed. The release is called like the object, also where it goes to another namespace,
 * and Helm's own records go where the release goes.
 */
export function helmRelease(options: Fields & ChartChoice & Drift): HelmRelease {
  const { chart, ignoredDrift, ...fields } = { chart: undefined, ...options };
  const { targetNamespace } = fields;
  // What fails is tried again as it is. Rolling back would hide the cause, and an uninstall would interrupt.
  const action = {
    // Helm itself never updates CRDs; a chart's new fields would be dropped in silence.
    crds: 'CreateReplace',
    strategy: { name: 'RetryOnFailure', retryInterval: '2m' },
  } as const;
  return fluxObject(
    'HelmRelease',
    { ...fields, ...(chart === undefined ? {} : { chart: templateOf(chart) }) },
    {
      // A new commit is applied at once; it bounds how long a change by hand lives on.
      interval: '30m',
      // Stateful sets roll pod by pod and pull large images: Flux's 5 minutes are short.
      timeout: '10m',
      // Otherwise `targetNamespace` would become part of the name, and every Service would be called after it.
      releaseName: fields.name,
      // `helm list -n` and `helm history -n` find the release where it runs.
      ...(targetNamespace === undefined ? {} : { storageNamespace: targetNamespace }),
      install: action,
      upgrade: action,
      // What runs is what Git says.
      driftDetection: { mode: 'enabled', ...(ignoredDrift === undefined ? {} : { ignore: ignoredDrift }) },
    },
  );
}

function templateOf({ repository, name, version }: { repository: string; name: string; version: string }) {
  return { spec: { chart: name, version, sourceRef: { kind: 'HelmRepository', name: repository } } } as const;
}
