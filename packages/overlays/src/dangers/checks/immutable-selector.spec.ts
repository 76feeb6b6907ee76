import { describeDangerChecks } from '../testing/describe-danger-checks';
import { deployment, make, set } from '../testing/objects';
import { immutableSelector } from './immutable-selector';

const daemonSet = make('apps/v1', 'DaemonSet', { spec: deployment['spec'] });

describeDangerChecks(immutableSelector, {
  fires: {
    'another label': {
      before: [deployment],
      after: [set(deployment, 'spec.selector.matchLabels.app', 'x')],
      says: ['spec.selector'],
    },
    'an expression of equal meaning': {
      before: [deployment],
      after: [set(deployment, 'spec.selector.matchExpressions.0.values', ['b', 'a'])],
      says: ['spec.selector'],
    },
    'a DaemonSet': {
      before: [daemonSet],
      after: [set(daemonSet, 'spec.selector.matchLabels.app', 'x')],
      says: ['spec.selector'],
    },
  },
  silent: {
    'another strategy, another template': {
      before: [deployment],
      after: [
        set(set(deployment, 'spec.strategy', { type: 'Recreate' }), 'spec.template.metadata.labels.version', '2'),
      ],
    },
    'keys in another order': {
      before: [deployment],
      after: [set(deployment, 'spec.selector.matchExpressions.0', { values: ['a', 'b'], operator: 'In', key: 'tier' })],
    },
  },
});
