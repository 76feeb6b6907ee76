import { describeDangerChecks } from '../testing/describe-danger-checks';
import { make, set } from '../testing/objects';
import { immutableData } from './immutable-data';

const secret = make('v1', 'Secret', { type: 'Opaque', data: { a: 'YQ==' } });
const fixed = make('v1', 'ConfigMap', { immutable: true, data: { a: '1' } });

describeDangerChecks(immutableData, {
  fires: {
    'another type': {
      before: [secret],
      after: [set(secret, 'type', 'kubernetes.io/basic-auth')],
      says: ['type cannot'],
    },
    'data that is fixed': { before: [fixed], after: [set(fixed, 'data.a', '2')], says: ['data cannot'] },
    'data that is to be free again': {
      before: [fixed],
      after: [set(fixed, 'immutable', undefined)],
      says: ['immutable cannot'],
    },
  },
  silent: {
    'the type left out': { before: [secret], after: [set(secret, 'type', undefined)] },
    'data of a Secret that is not fixed': { before: [secret], after: [set(secret, 'data.a', 'Yg==')] },
    'labels of one that is': { before: [fixed], after: [set(fixed, 'metadata.labels', { a: 'b' })] },
  },
});
