import type { AlertTrials } from '../../alert-trial';

/** What the alerts of `flux-controller-alerts.ts` are tried with. */
export const fluxControllerTrials: AlertTrials = {
  FluxControllerDown: {
    at: '20m',
    series: {
      'up{namespace="flux-system", job="source-controller", pod="source-controller-0"}': {
        fires: '1x3 0x30',
        silent: '1x3 0x6 1x24',
      },
      'up{namespace="flux-system", job="kustomize-controller", pod="kustomize-controller-0"}': {
        fires: '1x33',
        silent: '1x33',
      },
      'up{namespace="flux-system", job="helm-controller", pod="helm-controller-0"}': { fires: '1x33', silent: '1x33' },
      'up{namespace="flux-system", job="notification-controller", pod="notification-controller-0"}': {
        fires: '1x33',
        silent: '1x33',
      },
    },
    fires: {
      labels: { job: 'source-controller', namespace: 'flux-system' },
      summary: "Flux's source-controller is down",
      description: 'No scrape of source-controller has worked for 10 minutes.',
    },
  },
  FluxControllerHangs: {
    at: '90m',
    series: {
      'workqueue_longest_running_processor_seconds{namespace="flux-system", job="helm-controller", name="helmrelease"}':
        { fires: '0+60x120', silent: '0+60x58 0+60x58' },
    },
    fires: {
      labels: { job: 'helm-controller' },
      summary: "Flux's helm-controller hangs",
      description: 'helm-controller has been at one object for 1h 30m 0s.',
    },
  },
  FluxStateUnknown: {
    at: '30m',
    series: {
      'gotk_resource_info{customresource_kind="Kustomization", exported_namespace="flux-system", name="flux-system", ready="True"}':
        { fires: '1x3 stale', silent: '1x40' },
    },
    fires: {
      labels: { customresource_kind: 'Kustomization' },
      summary: 'The state of Flux objects is not known',
      description: 'kube-state-metrics tells of no Kustomization: alerts about Flux objects cannot fire.',
    },
  },
};
