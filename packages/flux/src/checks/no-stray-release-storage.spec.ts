import { describeCheck } from '../testing/describe-check';
import { change, world } from '../testing/world';
import { noStrayReleaseStorage } from './no-stray-release-storage';

const unstored = change(world.release, ['spec', 'storageNamespace'], undefined);

describeCheck(noStrayReleaseStorage, {
  fails: {
    'a target namespace without a storage namespace': {
      objects: [unstored],
      says: [
        'HelmRelease flux-system/loki spec.targetNamespace: Helm keeps the history of this release in flux-system, apart from what runs in observability: "helm list" there does not show it. Fix: write "storageNamespace: observability".',
      ],
    },
  },
  passes: {
    'a storage namespace, whichever it is': {
      objects: [world.release, change(world.release, ['spec', 'storageNamespace'], 'flux-system')],
    },
    'a release that targets its own namespace': {
      objects: [change(unstored, ['spec', 'targetNamespace'], 'flux-system')],
    },
  },
});
