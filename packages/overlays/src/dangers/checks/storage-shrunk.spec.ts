import { describeDangerChecks } from '../testing/describe-danger-checks';
import { claim, make, release, set } from '../testing/objects';
import { storageShrunk } from './storage-shrunk';

const size = 'spec.values.singleBinary.persistence.size';
const quota = make('v1', 'ResourceQuota', { spec: { hard: { 'requests.storage': '10Gi' } } });

describeDangerChecks(storageShrunk, {
  fires: {
    'a claim': {
      before: [claim],
      after: [set(claim, 'spec.resources.requests.storage', '5Gi')],
      says: ['goes from 10Gi to 5Gi'],
    },
    'a value of a chart': {
      before: [release],
      after: [set(release, size, '900Mi')],
      says: [`${size} goes from 10Gi to 900Mi`],
    },
  },
  silent: {
    'the same in other words, or more': { before: [release], after: [set(release, size, '10240Mi')] },
    'more room': { before: [claim], after: [set(claim, 'spec.resources.requests.storage', '20Gi')] },
    'a quota': { before: [quota], after: [set(quota, 'spec.hard', { 'requests.storage': '5Gi' })] },
    memory: {
      before: [set(release, 'spec.values.cache.size', '2Gi')],
      after: [set(release, 'spec.values.cache.size', '1Gi')],
    },
  },
});
