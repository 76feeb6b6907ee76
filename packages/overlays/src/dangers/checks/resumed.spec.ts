import { describeDangerChecks } from '../testing/describe-danger-checks';
import { release, set } from '../testing/objects';
import { resumed } from './resumed';

const still = set(release, 'spec.suspend', true);

describeDangerChecks(resumed, {
  fires: {
    'a release': { before: [still], after: [release], says: ['all that was published meanwhile is applied at once'] },
    'false, written out': {
      before: [still],
      after: [set(release, 'spec.suspend', false)],
      says: ['no longer suspended'],
    },
  },
  silent: {
    'false, left out': { before: [set(release, 'spec.suspend', false)], after: [release] },
    'one that is new': { before: [], after: [release] },
  },
});
