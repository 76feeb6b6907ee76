import { describeCheck } from '../testing/describe-check';
import { change, world, worldWith } from '../testing/world';
import { noMissingDependency } from './no-missing-dependency';

const dependsOn = (name: string, namespace?: string) => [{ name, ...(namespace === undefined ? {} : { namespace }) }];
const alertsAfter = (name: string, namespace?: string) =>
  worldWith({ alerts: change(world.alerts, ['spec', 'dependsOn'], dependsOn(name, namespace)) });

describeCheck(noMissingDependency, {
  fails: {
    'a misspelt dependency': {
      objects: alertsAfter('plattform'),
      says: [
        'Kustomization flux-system/alerts spec.dependsOn[0].name: There is no Kustomization flux-system/plattform to wait for, so this waits for ever. Fix: did you mean Kustomization flux-system/platform?',
      ],
    },
    'a Kustomization that waits for a release': {
      objects: alertsAfter('loki'),
      says: [
        'Kustomization flux-system/alerts spec.dependsOn[0].name: There is no Kustomization flux-system/loki to wait for, so this waits for ever. Fix: "dependsOn" takes its own kind only; wait for HelmRelease flux-system/loki by "healthChecks".',
      ],
    },
    'a release that waits for a Kustomization': {
      objects: worldWith({ release: change(world.release, ['spec', 'dependsOn'], dependsOn('platform')) }),
      says: [
        'HelmRelease flux-system/loki spec.dependsOn[0].name: There is no HelmRelease flux-system/platform to wait for, so this waits for ever. Fix: "dependsOn" takes its own kind only; wait for Kustomization flux-system/platform through the Kustomization that holds this release.',
      ],
    },
    'a dependency in the wrong namespace': {
      objects: alertsAfter('platform', 'observability'),
      says: [
        'Kustomization flux-system/alerts spec.dependsOn[0].name: There is no Kustomization observability/platform to wait for, so this waits for ever. Fix: did you mean Kustomization flux-system/platform?',
      ],
    },
    'a dependency that is nowhere': {
      objects: alertsAfter('crds'),
      says: [
        'Kustomization flux-system/alerts spec.dependsOn[0].name: There is no Kustomization flux-system/crds to wait for, so this waits for ever. Fix: add it, or remove the dependency.',
      ],
    },
  },
  passes: {
    'a dependency that is there': { objects: worldWith({}) },
    'a dependency with its namespace': { objects: alertsAfter('platform', 'flux-system') },
    'a dependency that may stand elsewhere': { objects: alertsAfter('crds'), options: { complete: false } },
  },
});
