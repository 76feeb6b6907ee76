import { describeDangerChecks } from '../testing/describe-danger-checks';
import { make, release, set } from '../testing/objects';
import { retentionShortened } from './retention-shortened';

const period = 'spec.values.loki.limits_config.retention_period';
const config = (retention: string) =>
  make('v1', 'ConfigMap', { data: { 'tempo.yaml': `compactor:\n  block_retention: ${retention}\n` } });
const prometheus = make('monitoring.coreos.com/v1', 'Prometheus', {
  spec: { retention: '15d', retentionSize: '50GB', args: ['--storage.tsdb.retention.time=15d'] },
});

describeDangerChecks(retentionShortened, {
  fires: {
    'fewer days': { before: [release], after: [set(release, period, '14d')], says: [`${period} goes from 31d to 14d`] },
    'days where all was kept': {
      before: [set(release, period, '0s')],
      after: [release],
      says: ['from 0s (for ever) to 31d'],
    },
    'a configuration file': {
      before: [config('48h')],
      after: [config('24h')],
      says: ['data["tempo.yaml"] › compactor.block_retention goes from 48h to 24h'],
    },
    'less room': {
      before: [prometheus],
      after: [set(prometheus, 'spec.retentionSize', '40GB')],
      says: ['spec.retentionSize goes from 50GB to 40GB'],
    },
    'a flag': {
      before: [prometheus],
      after: [set(prometheus, 'spec.args.0', '--storage.tsdb.retention.time=7d')],
      says: ['from 15d to 7d'],
    },
    'deletion turned on': {
      before: [set(release, 'spec.values.loki.compactor.retention_enabled', false)],
      after: [set(release, 'spec.values.loki.compactor.retention_enabled', true)],
      says: ['from keeping everything to deleting by age'],
    },
  },
  silent: {
    'more days': { before: [release], after: [set(release, period, '62d')] },
    'the same, written otherwise': { before: [release], after: [set(release, period, '744h')] },
    'for ever from now on': { before: [release], after: [set(release, period, '0s')] },
    'how soon it is done': {
      before: [set(release, 'spec.values.loki.compactor.retention_delete_delay', '2h')],
      after: [set(release, 'spec.values.loki.compactor.retention_delete_delay', '1h')],
    },
  },
});
