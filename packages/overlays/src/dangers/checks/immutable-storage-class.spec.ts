import { describeDangerChecks } from '../testing/describe-danger-checks';
import { make, set } from '../testing/objects';
import { immutableStorageClass } from './immutable-storage-class';

const storage = make(
  'storage.k8s.io/v1',
  'StorageClass',
  { provisioner: 'ebs.csi.aws.com', parameters: { type: 'gp3' } },
  { namespace: undefined },
);

describeDangerChecks(immutableStorageClass, {
  fires: {
    'other parameters': { before: [storage], after: [set(storage, 'parameters.type', 'io2')], says: ['parameters'] },
    'another binding mode': {
      before: [storage],
      after: [set(storage, 'volumeBindingMode', 'WaitForFirstConsumer')],
      says: ['volumeBindingMode'],
    },
  },
  silent: {
    'volumes that may grow': { before: [storage], after: [set(storage, 'allowVolumeExpansion', true)] },
    'the defaults written out': {
      before: [storage],
      after: [set(set(storage, 'reclaimPolicy', 'Delete'), 'volumeBindingMode', 'Immediate')],
    },
  },
});
