import { describeDangerChecks } from '../testing/describe-danger-checks';
import { make } from '../testing/objects';
import { alertDelayed } from './alert-delayed';

const rule = (wait?: string) =>
  make('monitoring.coreos.com/v1', 'PrometheusRule', {
    spec: {
      groups: [{ name: 'a', rules: [{ alert: 'Down', expr: 'up', ...(wait === undefined ? {} : { for: wait }) }] }],
    },
  });

describeDangerChecks(alertDelayed, {
  fires: {
    'a longer wait': { before: [rule('5m')], after: [rule('15m')], says: ['Down waits 15m instead of 5m'] },
    'a wait where there was none': {
      before: [rule()],
      after: [rule('5m')],
      says: ['Down waits 5m instead of nothing'],
    },
  },
  silent: {
    'a shorter wait': { before: [rule('15m')], after: [rule('5m')] },
    'the same wait': { before: [rule('60s')], after: [rule('1m')] },
    'none any more': { before: [rule('5m')], after: [rule()] },
  },
});
