import { describeDangerChecks } from '../testing/describe-danger-checks';
import { claim, set } from '../testing/objects';
import { immutableClaim } from './immutable-claim';

describeDangerChecks(immutableClaim, {
  fires: {
    'another class': {
      before: [claim],
      after: [set(claim, 'spec.storageClassName', 'io2')],
      says: ['spec.storageClassName'],
    },
    'other access modes': {
      before: [claim],
      after: [set(claim, 'spec.accessModes', ['ReadWriteMany'])],
      says: ['spec.accessModes'],
    },
    'blocks instead of files': {
      before: [claim],
      after: [set(claim, 'spec.volumeMode', 'Block')],
      says: ['spec.volumeMode'],
    },
  },
  silent: {
    'more room': { before: [claim], after: [set(claim, 'spec.resources.requests.storage', '20Gi')] },
    'what may be set once': {
      before: [set(claim, 'spec.storageClassName', undefined)],
      after: [set(claim, 'spec.volumeName', 'a')],
    },
    'the mode written out, another attributes class': {
      before: [claim],
      after: [set(set(claim, 'spec.volumeMode', 'Filesystem'), 'spec.volumeAttributesClassName', 'fast')],
    },
  },
});
