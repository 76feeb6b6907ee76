import { describeDangerChecks } from '../testing/describe-danger-checks';
import { kustomization, make, release, set } from '../testing/objects';
import { suspended } from './suspended';

const job = make('batch/v1', 'Job', { spec: { suspend: false } });

describeDangerChecks(suspended, {
  fires: {
    'a release': {
      before: [release],
      after: [set(release, 'spec.suspend', true)],
      says: ['The HelmRelease is suspended'],
    },
    'a Kustomization': {
      before: [kustomization],
      after: [set(kustomization, 'spec.suspend', true)],
      says: ['The Kustomization is suspended'],
    },
  },
  silent: {
    'false, written out': { before: [release], after: [set(release, 'spec.suspend', false)] },
    'a Job, which a queue suspends': { before: [job], after: [set(job, 'spec.suspend', true)] },
    'what was suspended before': {
      before: [set(release, 'spec.suspend', true)],
      after: [set(set(release, 'spec.suspend', true), 'spec.interval', '5m')],
    },
  },
});
