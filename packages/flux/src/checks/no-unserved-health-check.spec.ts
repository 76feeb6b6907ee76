import { describeCheck } from '../testing/describe-check';
import { change, world } from '../testing/world';
import { noUnservedHealthCheck } from './no-unserved-health-check';

const waitingFor = (kind: string, apiVersion?: string) => {
  const check = { ...(apiVersion === undefined ? {} : { apiVersion }), kind, name: 'loki', namespace: 'observability' };
  return [change(world.platform, ['spec', 'healthChecks'], [check])];
};
const at = 'Kustomization flux-system/platform spec.healthChecks[0]';

describeCheck(noUnservedHealthCheck, {
  fails: {
    'a version that Flux removed': {
      objects: waitingFor('HelmRelease', 'helm.toolkit.fluxcd.io/v2beta1'),
      says: [
        `${at}.apiVersion: The health check names HelmRelease of helm.toolkit.fluxcd.io/v2beta1, which is not served. Fix: write "apiVersion: helm.toolkit.fluxcd.io/v2".`,
      ],
    },
    'a version that Kubernetes removed': {
      objects: waitingFor('Deployment', 'extensions/v1beta1'),
      says: [
        `${at}.apiVersion: The health check names Deployment of extensions/v1beta1, which is not served. Fix: write "apiVersion: apps/v1".`,
      ],
    },
    'a workload of the core group': {
      objects: waitingFor('StatefulSet', 'v1'),
      says: [
        `${at}.apiVersion: The health check names StatefulSet of v1, which is not served. Fix: write "apiVersion: apps/v1".`,
      ],
    },
    'a kind that Flux does not have': {
      objects: waitingFor('AlertProvider', 'notification.toolkit.fluxcd.io/v1beta3'),
      says: [
        `${at}.apiVersion: The health check names AlertProvider of notification.toolkit.fluxcd.io/v1beta3, which is not served. Fix: name a kind that is served.`,
      ],
    },
    'a release without a version': {
      objects: waitingFor('HelmRelease'),
      says: [
        `${at}: A health check without "apiVersion" means apps/v1, which has no HelmRelease. Fix: write "apiVersion: helm.toolkit.fluxcd.io/v2".`,
      ],
    },
  },
  passes: {
    'a release of the served version': { objects: [world.platform] },
    'a Deployment without a version': { objects: waitingFor('Deployment') },
    'the older of two served versions': { objects: waitingFor('HorizontalPodAutoscaler', 'autoscaling/v1') },
    "a kind of that name of another's group": { objects: waitingFor('Ingress', 'networking.example/v1alpha1') },
    "a kind of another's": { objects: waitingFor('Cluster', 'postgresql.cnpg.io/v1') },
  },
});
