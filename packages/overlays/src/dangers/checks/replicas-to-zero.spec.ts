import { describeDangerChecks } from '../testing/describe-danger-checks';
import { deployment, release, set } from '../testing/objects';
import { replicasToZero } from './replicas-to-zero';

const replicas = 'spec.values.singleBinary.replicas';

describeDangerChecks(replicasToZero, {
  fires: {
    'a Deployment': {
      before: [deployment],
      after: [set(deployment, 'spec.replicas', 0)],
      says: ['spec.replicas goes from 2 to 0'],
    },
    'one that left it out': {
      before: [set(deployment, 'spec.replicas', undefined)],
      after: [set(deployment, 'spec.replicas', 0)],
      says: ['from 1 to 0'],
    },
    'a value of a chart': {
      before: [release],
      after: [set(release, replicas, 0)],
      says: [`${replicas} goes from 3 to 0`],
    },
  },
  silent: {
    'one that is left': { before: [deployment], after: [set(deployment, 'spec.replicas', 1)] },
    'from zero': { before: [set(release, replicas, 0)], after: [release] },
    'what a chart has left out': { before: [release], after: [set(release, 'spec.values.read.replicas', 0)] },
  },
});
