import { describeDangerChecks } from '../testing/describe-danger-checks';
import { make, set } from '../testing/objects';
import { immutableRoleRef } from './immutable-role-ref';

const binding = make('rbac.authorization.k8s.io/v1', 'RoleBinding', {
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'a' },
  subjects: [{ kind: 'ServiceAccount', name: 'loki', namespace: 'observability' }],
});

describeDangerChecks(immutableRoleRef, {
  fires: {
    'another role': {
      before: [binding],
      after: [set(binding, 'roleRef.name', 'b')],
      says: ['roleRef'],
      also: ['rights-widened'],
    },
  },
  silent: {
    'other subjects': { before: [binding], after: [set(binding, 'subjects.0.name', 'tempo')] },
    'the group left out': { before: [binding], after: [set(binding, 'roleRef.apiGroup', undefined)] },
  },
});
