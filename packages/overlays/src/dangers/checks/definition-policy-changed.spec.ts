import { describeDangerChecks } from '../testing/describe-danger-checks';
import { release, set } from '../testing/objects';
import { definitionPolicyChanged } from './definition-policy-changed';

const replace = set(release, 'spec.upgrade.crds', 'CreateReplace');

describeDangerChecks(definitionPolicyChanged, {
  fires: {
    'replaced from now on': {
      before: [release],
      after: [replace],
      says: ['replace those that are there (CreateReplace instead of Skip)'],
    },
    'no longer replaced': { before: [replace], after: [release], says: ['no longer kept up to date'] },
  },
  silent: {
    'the defaults written out': {
      before: [release],
      after: [set(set(release, 'spec.upgrade.crds', 'Skip'), 'spec.install.crds', 'Create')],
    },
    'one that is new': { before: [], after: [replace] },
  },
});
