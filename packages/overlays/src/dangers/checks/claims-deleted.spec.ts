import { describeDangerChecks } from '../testing/describe-danger-checks';
import { set, statefulSet } from '../testing/objects';
import { claimsDeleted } from './claims-deleted';

const policy = (value: object) => set(statefulSet, 'spec.persistentVolumeClaimRetentionPolicy', value as never);
const deleting = policy({ whenDeleted: 'Delete' });
const scaling = policy({ whenScaled: 'Delete' });

describeDangerChecks(claimsDeleted, {
  fires: {
    'a set that takes its claims along': { before: [deleting], after: [], says: ['The set is removed'] },
    'fewer pods, each with its claim': {
      before: [scaling],
      after: [set(scaling, 'spec.replicas', 2)],
      says: ['fewer pods'],
    },
    'such a policy': { before: [statefulSet], after: [deleting], says: ['From now on whenDeleted is Delete'] },
  },
  silent: {
    'a set whose claims stay': { before: [statefulSet], after: [] },
    'fewer pods, whose claims stay': { before: [deleting], after: [set(deleting, 'spec.replicas', 2)] },
    'more pods': { before: [scaling], after: [set(scaling, 'spec.replicas', 4)] },
    'a set without claims': {
      before: [set(deleting, 'spec.volumeClaimTemplates', [])],
      after: [],
    },
  },
});
