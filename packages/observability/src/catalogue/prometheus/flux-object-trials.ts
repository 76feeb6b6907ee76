import type { AlertTrials } from '../../alert-trial';

/** What the alerts of `flux-object-alerts.ts` are tried with. */
export const fluxObjectTrials: AlertTrials = {
  FluxSourceNotFetched: {
    at: '20m',
    series: {
      'gotk_resource_info{customresource_kind="GitRepository", exported_namespace="flux-system", name="observability-config", ready="False"}':
        { fires: '1x30', silent: '1x10 stale' },
      'gotk_resource_info{customresource_kind="GitRepository", exported_namespace="flux-system", name="observability-config", ready="True"}':
        { fires: '_x30', silent: '_x10 1x20' },
    },
    fires: {
      labels: { customresource_kind: 'GitRepository', exported_namespace: 'flux-system', name: 'observability-config' },
      summary: 'GitRepository flux-system/observability-config is not fetched',
      description:
        'GitRepository flux-system/observability-config has not been ready for 15 minutes: no change that is pushed arrives.',
    },
  },
  FluxNotReady: {
    at: '20m',
    series: {
      'gotk_resource_info{customresource_kind="HelmRelease", exported_namespace="flux-system", name="loki", ready="Unknown"}':
        { fires: '1x30', silent: '1x10 stale' },
      'gotk_resource_info{customresource_kind="HelmRelease", exported_namespace="flux-system", name="loki", ready="True"}':
        { fires: '_x30', silent: '_x10 1x20' },
    },
    fires: {
      labels: { customresource_kind: 'HelmRelease', exported_namespace: 'flux-system', name: 'loki' },
      summary: 'HelmRelease flux-system/loki is not ready',
      description: 'HelmRelease flux-system/loki has not been ready for 15 minutes; Flux goes on trying.',
    },
  },
  FluxReconcileStalled: {
    at: '10m',
    series: {
      'gotk_resource_info{customresource_kind="Kustomization", exported_namespace="flux-system", name="observability-platform", ready="False", stalled="True"}':
        { fires: '1x20', silent: '1x3 stale' },
      'gotk_resource_info{customresource_kind="Kustomization", exported_namespace="flux-system", name="observability-platform", ready="True"}':
        { fires: '_x20', silent: '_x3 1x17' },
    },
    fires: {
      labels: {
        customresource_kind: 'Kustomization',
        exported_namespace: 'flux-system',
        name: 'observability-platform',
      },
      summary: 'Kustomization flux-system/observability-platform is stalled',
      description:
        'Flux has given up on Kustomization flux-system/observability-platform and tries again only when it changes.',
    },
  },
  FluxSuspended: {
    at: '1470m',
    series: {
      'gotk_resource_info{customresource_kind="HelmRelease", exported_namespace="flux-system", name="loki", ready="True", suspended="true"}':
        { fires: '1x1500', silent: '1x1400 stale' },
      'gotk_resource_info{customresource_kind="HelmRelease", exported_namespace="flux-system", name="loki", ready="True"}':
        { fires: '_x1500', silent: '_x1400 1x100' },
    },
    fires: {
      labels: { customresource_kind: 'HelmRelease', exported_namespace: 'flux-system', name: 'loki' },
      summary: 'HelmRelease flux-system/loki is suspended',
      description: 'HelmRelease flux-system/loki has been suspended for a day: nothing that is pushed reaches it.',
    },
  },
  FluxDriftFound: {
    at: '40m',
    series: {
      'gotk_resource_info{customresource_kind="HelmRelease", exported_namespace="flux-system", name="loki", ready="True", drifted="True"}':
        { fires: '1x60', silent: '1x25 stale' },
      'gotk_resource_info{customresource_kind="HelmRelease", exported_namespace="flux-system", name="loki", ready="True", drifted="False"}':
        { fires: '_x60', silent: '_x25 1x35' },
    },
    fires: {
      labels: { customresource_kind: 'HelmRelease', exported_namespace: 'flux-system', name: 'loki' },
      summary: 'HelmRelease flux-system/loki has drifted',
      description:
        'What HelmRelease flux-system/loki has made was changed in the cluster, and for 30 minutes Flux could not set it right.',
    },
  },
};
