import type { Alert } from '../../alert';
import { ALL, BY_OBJECT, EVENTS, NO_SOURCES, OBJECT, SOURCES } from './flux-alert-parts';

export const sourceNotFetched: Alert = {
  name: 'FluxSourceNotFetched',
  severity: 'warning',
  expr: `${BY_OBJECT} (gotk_resource_info{${SOURCES}, ready=~"False|Unknown", stalled!="True", suspended!="true"})`,
  for: '15m',
  summary: `${OBJECT} is not fetched`,
  description: `${OBJECT} has not been ready for 15 minutes: no change that is pushed arrives.`,
  runbook: {
    symptom: 'Flux cannot fetch a repository, a chart or a bucket.',
    meaning: 'What runs goes on as it is. What is pushed does not arrive, and a rollback by Git does not either.',
    steps: [
      { text: 'The message names the reason: credentials, a branch that is gone, or a network.', command: ALL },
      {
        text: 'Is the Secret with the credentials there, and not expired? This shows its keys and their lengths only.',
        command: 'kubectl describe secret -n flux-system git-credentials',
      },
      {
        text: 'Once it is mended, do not wait for the next turn.',
        command: 'flux reconcile source git observability-config -n flux-system',
      },
    ],
  },
};

export const notReady: Alert = {
  name: 'FluxNotReady',
  severity: 'warning',
  expr: `${BY_OBJECT} (gotk_resource_info{${NO_SOURCES}, ready=~"False|Unknown", stalled!="True", suspended!="true"})`,
  for: '15m',
  summary: `${OBJECT} is not ready`,
  description: `${OBJECT} has not been ready for 15 minutes; Flux goes on trying.`,
  runbook: {
    symptom: 'Flux cannot bring an object into the state that Git asks for.',
    meaning: 'The cluster is not what Git says. What the object makes is old, or there in part.',
    steps: [
      { text: 'See which are not ready, and what they say.', command: ALL },
      { text: 'See what happened before.', command: EVENTS },
      {
        text: 'One that only waits for another is mended with that other; begin with the one that waits for nobody.',
        command: 'flux tree kustomization flux-system -n flux-system',
      },
    ],
  },
};

export const stalled: Alert = {
  name: 'FluxReconcileStalled',
  severity: 'warning',
  expr: `${BY_OBJECT} (gotk_resource_info{stalled="True", suspended!="true"})`,
  for: '5m',
  summary: `${OBJECT} is stalled`,
  description: `Flux has given up on ${OBJECT} and tries again only when it changes.`,
  runbook: {
    symptom: 'An object cannot succeed as it is written, so Flux no longer tries.',
    meaning: 'Waiting does not help: a person has to change it, or what it refers to.',
    steps: [
      { text: 'The message names what is wrong.', command: ALL },
      {
        text: 'See what happened before; for a release that has run out of attempts, the first failure counts.',
        command: EVENTS,
      },
      {
        text: 'Mend it in Git. A release that is right by now starts anew with this.',
        command: 'flux reconcile helmrelease prometheus-stack -n flux-system --reset',
      },
    ],
  },
};

export const suspended: Alert = {
  name: 'FluxSuspended',
  severity: 'warning',
  expr: `${BY_OBJECT} (gotk_resource_info{suspended="true"})`,
  for: '1d',
  summary: `${OBJECT} is suspended`,
  description: `${OBJECT} has been suspended for a day: nothing that is pushed reaches it.`,
  runbook: {
    symptom: 'Somebody has suspended an object and not resumed it.',
    meaning: 'It is left alone: changes by hand stay, changes in Git have no effect, security updates included.',
    steps: [
      { text: 'See which are suspended.', command: 'flux get all --all-namespaces' },
      {
        text: 'Who did it, and when? The manager of `spec.suspend` and its time stand in the managed fields.',
        command: 'kubectl get kustomization observability-platform -n flux-system -o yaml --show-managed-fields',
      },
      {
        text: 'Resume it; a release in the same way.',
        command: 'flux resume kustomization observability-platform -n flux-system',
      },
    ],
  },
};

export const drift: Alert = {
  name: 'FluxDriftFound',
  severity: 'warning',
  expr: `${BY_OBJECT} (gotk_resource_info{drifted="True", suspended!="true"})`,
  for: '30m',
  summary: `${OBJECT} has drifted`,
  description: `What ${OBJECT} has made was changed in the cluster, and for 30 minutes Flux could not set it right.`,
  runbook: {
    symptom: 'Objects of a release are not what its chart says, and Flux cannot set them right.',
    meaning:
      'What runs is not what Git says. Drift that Flux could set right is no alert: Slack was told of it. So it is with all that Kustomizations apply: it is set right at their next turn, and Slack is told which objects were `configured`.',
    steps: [
      { text: 'The event lists the objects and the fields.', command: EVENTS },
      {
        text: 'Who writes the field? The managers of all fields stand in the object.',
        command: 'kubectl get deployments -n observability -o yaml --show-managed-fields',
      },
      {
        text: 'A field that belongs to a controller, such as replicas to an autoscaler, is left out of drift detection: a patch of the HelmRelease adds it to `spec.driftDetection.ignore`.',
      },
    ],
  },
};
