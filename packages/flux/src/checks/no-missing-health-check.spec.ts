import { describeCheck } from '../testing/describe-check';
import { change, world, worldWith } from '../testing/world';
import { noMissingHealthCheck } from './no-missing-health-check';

const waitingFor = (field: string, value: string) =>
  worldWith({ platform: change(world.platform, ['spec', 'healthChecks', 0, field], value) });

describeCheck(noMissingHealthCheck, {
  fails: {
    'a release that the tree lacks': {
      objects: waitingFor('name', 'tempo'),
      says: [
        'Kustomization flux-system/platform spec.healthChecks[0].name: There is no HelmRelease flux-system/tempo to become healthy, so this waits until its timeout, every time. Fix: correct the health check, or remove it.',
      ],
    },
    'a release looked for where it is installed': {
      objects: waitingFor('namespace', 'observability'),
      says: [
        'Kustomization flux-system/platform spec.healthChecks[0].name: There is no HelmRelease observability/loki to become healthy, so this waits until its timeout, every time. Fix: did you mean HelmRelease flux-system/loki?',
      ],
    },
  },
  passes: {
    'a release that is there': { objects: worldWith({}) },
    'a workload that a chart makes': {
      objects: worldWith({
        platform: change(world.platform, ['spec', 'healthChecks', 0], {
          apiVersion: 'apps/v1',
          kind: 'StatefulSet',
          name: 'loki',
          namespace: 'observability',
        }),
      }),
    },
    'a release of another cluster': {
      objects: worldWith({
        platform: change(change(world.platform, ['spec', 'healthChecks', 0, 'name'], 'tempo'), ['spec', 'kubeConfig'], {
          secretRef: { name: 'remote' },
        }),
      }),
    },
  },
});
