import { describeCheck } from '../testing/describe-check';
import { change, world } from '../testing/world';
import { noHomelessHealthCheck } from './no-homeless-health-check';

const waitingFor = (check: Record<string, string>) => [change(world.platform, ['spec', 'healthChecks'], [check])];

describeCheck(noHomelessHealthCheck, {
  fails: {
    'a release without its namespace': {
      objects: waitingFor({ apiVersion: 'helm.toolkit.fluxcd.io/v2', kind: 'HelmRelease', name: 'loki' }),
      says: [
        'Kustomization flux-system/platform spec.healthChecks[0]: The health check of HelmRelease loki names no namespace, and the Kustomization\'s own is not assumed. Fix: add "namespace".',
      ],
    },
    'a Deployment without its namespace': {
      objects: waitingFor({ apiVersion: 'apps/v1', kind: 'Deployment', name: 'grafana' }),
      says: [
        'Kustomization flux-system/platform spec.healthChecks[0]: The health check of Deployment grafana names no namespace, and the Kustomization\'s own is not assumed. Fix: add "namespace".',
      ],
    },
  },
  passes: {
    'a release with its namespace': { objects: [world.platform] },
    'a kind without namespaces': {
      objects: waitingFor({
        apiVersion: 'apiextensions.k8s.io/v1',
        kind: 'CustomResourceDefinition',
        name: 'servicemonitors.monitoring.coreos.com',
      }),
    },
    "a kind of another's, of which nothing is known": {
      objects: waitingFor({ apiVersion: 'cluster.example/v1', kind: 'Cluster', name: 'main' }),
    },
  },
});
