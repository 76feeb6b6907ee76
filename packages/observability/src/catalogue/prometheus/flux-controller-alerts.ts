import type { Alert } from '../../alert';
import { PODS } from './flux-alert-parts';
import { FLUX, FLUX_CONTROLLERS } from './flux-scrapes';
import { NAMESPACE, RELEASE } from './names';

const missing = FLUX_CONTROLLERS.map((job) => `absent(up{namespace="flux-system", job="${job}"})`).join(' or ');

export const controllerDown: Alert = {
  name: 'FluxControllerDown',
  severity: 'critical',
  expr: `max by (job, namespace) (up{${FLUX}}) == 0 or ${missing}`,
  for: '10m',
  summary: "Flux's {{ $labels.job }} is down",
  description: 'No scrape of {{ $labels.job }} has worked for 10 minutes.',
  runbook: {
    symptom: 'A controller of Flux cannot be scraped.',
    meaning: 'What runs goes on as it is. What is pushed does not arrive, and drift stays.',
    steps: [
      { text: 'See whether its pod runs, and why not.', command: PODS },
      {
        text: 'Read what it said last; put in the one that the alert names.',
        command: 'kubectl logs -n flux-system deploy/kustomize-controller --previous --tail=50',
      },
      {
        text: "If all run, a NetworkPolicy keeps Prometheus out; Flux's own, `allow-scraping`, lets it in.",
        command: 'kubectl get networkpolicies -n flux-system',
      },
    ],
  },
};

export const controllerHangs: Alert = {
  name: 'FluxControllerHangs',
  severity: 'warning',
  expr: `max by (job) (workqueue_longest_running_processor_seconds{${FLUX}}) > 3600`,
  for: '10m',
  summary: "Flux's {{ $labels.job }} hangs",
  description: '{{ $labels.job }} has been at one object for {{ $value | humanizeDuration }}.',
  runbook: {
    symptom: 'A controller does not come to an end with one object.',
    meaning: 'That object stays as it is, and fewer workers are left for the others.',
    steps: [
      {
        text: 'The log names the object that it took up and did not finish; put in the controller that the alert names.',
        command: 'kubectl logs -n flux-system deploy/helm-controller --since=2h',
      },
      { text: 'See whether it has the memory and CPU that it needs.', command: 'kubectl top pod -n flux-system' },
      {
        text: 'Start it anew; it takes up where it was.',
        command: 'kubectl rollout restart -n flux-system deploy/helm-controller',
      },
    ],
  },
};

export const stateUnknown: Alert = {
  name: 'FluxStateUnknown',
  severity: 'warning',
  expr: 'absent(gotk_resource_info{customresource_kind="Kustomization"})',
  for: '15m',
  summary: 'The state of Flux objects is not known',
  description: 'kube-state-metrics tells of no Kustomization: alerts about Flux objects cannot fire.',
  runbook: {
    symptom: 'The metrics about Flux objects are gone.',
    meaning: 'If Flux fails now, nobody is told.',
    steps: [
      {
        text: 'See what kube-state-metrics says: forbidden (rights), or a kind that it cannot find.',
        command: `kubectl logs -n ${NAMESPACE} deploy/${RELEASE}-kube-state-metrics --since=30m`,
      },
      {
        text: 'Ask whether it may look.',
        command: `kubectl auth can-i list kustomizations.kustomize.toolkit.fluxcd.io -A --as=system:serviceaccount:${NAMESPACE}:${RELEASE}-kube-state-metrics`,
      },
      { text: 'Meanwhile, ask Flux itself.', command: 'flux get all --all-namespaces' },
    ],
  },
};
