import { describeDangerChecks } from '../testing/describe-danger-checks';
import { make, set } from '../testing/objects';
import { immutableVolume } from './immutable-volume';

const volume = make(
  'v1',
  'PersistentVolume',
  { spec: { capacity: { storage: '1Gi' }, nfs: { server: 'a', path: '/' } } },
  { namespace: undefined },
);

describeDangerChecks(immutableVolume, {
  fires: {
    'another server': { before: [volume], after: [set(volume, 'spec.nfs.server', 'b')], says: ['spec.nfs cannot'] },
    'another node': {
      before: [volume],
      after: [set(volume, 'spec.nodeAffinity', { required: {} })],
      says: ['spec.nodeAffinity'],
    },
  },
  silent: {
    'what becomes of it afterwards': {
      before: [volume],
      after: [set(volume, 'spec.persistentVolumeReclaimPolicy', 'Retain')],
    },
    'the mode written out': { before: [volume], after: [set(volume, 'spec.volumeMode', 'Filesystem')] },
  },
});
