import { describeCheck } from '../testing/describe-check';
import { change, world } from '../testing/world';
import { noReleaseNameDrift } from './no-release-name-drift';

const unnamed = change(world.release, ['spec', 'releaseName'], undefined);

describeCheck(noReleaseNameDrift, {
  fails: {
    'a target namespace without a release name': {
      objects: [unnamed],
      says: [
        'HelmRelease flux-system/loki spec.targetNamespace: With "targetNamespace" and without "releaseName" Helm knows this release as observability-loki, not loki, and charts name their Services after it. Fix: write "releaseName: loki", or "releaseName: observability-loki" to keep a release that runs.',
      ],
    },
  },
  passes: {
    'a target namespace with a release name': { objects: [world.release] },
    'a release in its own namespace': {
      objects: [
        change(change(unnamed, ['spec', 'targetNamespace'], undefined), ['spec', 'storageNamespace'], undefined),
      ],
    },
  },
});
