import { describeCheck } from '../testing/describe-check';
import { change, world } from '../testing/world';
import { noLongReleaseName } from './no-long-release-name';

const long = 'a'.repeat(54);
const local = ['targetNamespace', 'storageNamespace', 'releaseName'].reduce(
  (release, field) => change(release, ['spec', field], undefined),
  world.release,
);

describeCheck(noLongReleaseName, {
  fails: {
    'a name of 54 characters': {
      objects: [change(local, ['metadata', 'name'], long)],
      says: [
        `HelmRelease flux-system/${long} metadata.name: The release name ${long} has 54 characters; Helm takes 53, so Flux cuts it and appends a hash. Fix: set a "releaseName" of at most 53 characters.`,
      ],
    },
  },
  passes: {
    'a name of 53 characters': { objects: [change(local, ['metadata', 'name'], long.slice(1))] },
    'a long name with a short release name': { objects: [change(world.release, ['metadata', 'name'], long)] },
  },
});
