import { describeDangerChecks } from '../testing/describe-danger-checks';
import { make, set } from '../testing/objects';
import { immutableClass } from './immutable-class';

const priority = make('scheduling.k8s.io/v1', 'PriorityClass', { value: 1000 }, { namespace: undefined });
const quota = make('v1', 'ResourceQuota', { spec: { hard: { pods: '10' }, scopes: ['BestEffort'] } });
const ingress = make('networking.k8s.io/v1', 'IngressClass', { spec: { controller: 'a/b' } }, { namespace: undefined });

describeDangerChecks(immutableClass, {
  fires: {
    'another priority': { before: [priority], after: [set(priority, 'value', 2000)], says: ['value cannot'] },
    'other scopes': { before: [quota], after: [set(quota, 'spec.scopes', ['NotBestEffort'])], says: ['spec.scopes'] },
    'another controller': {
      before: [ingress],
      after: [set(ingress, 'spec.controller', 'c/d')],
      says: ['spec.controller'],
    },
  },
  silent: {
    'another description, the default written out': {
      before: [priority],
      after: [set(set(priority, 'description', 'x'), 'preemptionPolicy', 'PreemptLowerPriority')],
    },
    'another limit': { before: [quota], after: [set(quota, 'spec.hard.pods', '20')] },
  },
});
