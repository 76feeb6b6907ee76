import { describeDangerChecks } from '../testing/describe-danger-checks';
import { deployment, make, release, set } from '../testing/objects';
import { disruptionBudgetWeakened } from './disruption-budget-weakened';

const budget = make('policy/v1', 'PodDisruptionBudget', {
  spec: { minAvailable: 2, selector: { matchLabels: { app: 'loki' } } },
});
const other = set(set(budget, 'spec.minAvailable', undefined), 'spec.maxUnavailable', 1);

describeDangerChecks(disruptionBudgetWeakened, {
  fires: {
    'one that is gone': { before: [budget, deployment], after: [deployment], says: ['The budget is removed'] },
    'fewer available': {
      before: [budget],
      after: [set(budget, 'spec.minAvailable', 1)],
      says: ['spec.minAvailable goes from 2 to 1'],
    },
    'more unavailable': { before: [other], after: [set(other, 'spec.maxUnavailable', '50%')], says: ['from 1 to 50%'] },
    'fewer pods': {
      before: [budget],
      after: [set(budget, 'spec.selector.matchLabels.tier', 'a')],
      says: ['no longer select'],
    },
    'one of a chart': {
      before: [release],
      after: [set(release, 'spec.values.podDisruptionBudget.enabled', false)],
      says: ['podDisruptionBudget.enabled is turned off'],
    },
    'a looser one of a chart': {
      before: [release],
      after: [set(release, 'spec.values.podDisruptionBudget.minAvailable', 1)],
      says: ['from 2 to 1'],
    },
  },
  silent: {
    'one that goes with its pods': { before: [budget, deployment], after: [] },
    'more available': { before: [budget], after: [set(budget, 'spec.minAvailable', 3)] },
    'more pods': { before: [set(budget, 'spec.selector.matchLabels.tier', 'a')], after: [budget] },
    'one more': { before: [deployment], after: [budget, deployment] },
  },
});
