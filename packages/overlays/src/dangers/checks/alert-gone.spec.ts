import { describeDangerChecks } from '../testing/describe-danger-checks';
import { make } from '../testing/objects';
import { alertGone } from './alert-gone';

const rules = (name: string, ...alerts: string[]) =>
  make(
    'monitoring.coreos.com/v1',
    'PrometheusRule',
    {
      spec: {
        groups: [
          { name: 'a', rules: [...alerts.map((alert) => ({ alert, expr: 'up' })), { record: 'r', expr: 'up' }] },
        ],
      },
    },
    { name },
  );
const alert = make('notification.toolkit.fluxcd.io/v1beta3', 'Alert', { spec: {} });

describeDangerChecks(alertGone, {
  fires: {
    'one of two': {
      before: [rules('a', 'Down', 'Slow')],
      after: [rules('a', 'Down')],
      says: ['Slow: no rule of that name is left'],
    },
    'all of an object': { before: [rules('a', 'Down', 'Slow')], after: [], says: ['Down, Slow'] },
    'an Alert of Flux': { before: [alert], after: [], says: ['Alert loki of Flux'] },
  },
  silent: {
    'one that another object has': {
      before: [rules('a', 'Down', 'Slow')],
      after: [rules('a', 'Down'), rules('b', 'Slow')],
    },
    'another order': { before: [rules('a', 'Down', 'Slow')], after: [rules('a', 'Slow', 'Down')] },
    'one more': { before: [rules('a', 'Down')], after: [rules('a', 'Down', 'Slow')] },
  },
});
