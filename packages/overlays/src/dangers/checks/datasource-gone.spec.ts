import { describeDangerChecks } from '../testing/describe-danger-checks';
import { make, set } from '../testing/objects';
import { datasourceGone } from './datasource-gone';

const way = 'spec.values.datasources';
const sources = (...uids: string[]) => ({
  'datasources.yaml': { datasources: uids.map((uid) => ({ uid, name: uid, type: 'x' })) },
});
const grafana = (...uids: string[]) =>
  make(
    'helm.toolkit.fluxcd.io/v2',
    'HelmRelease',
    { spec: { values: { datasources: sources(...uids) } } },
    { name: 'grafana' },
  );
const config = (uid: string) =>
  make('v1', 'ConfigMap', { data: { 'a.yaml': `datasources:\n- uid: ${uid}\n  name: Loki\n` } });
const renamed = set(grafana('loki'), `${way}.datasources.yaml`, undefined);

describeDangerChecks(datasourceGone, {
  fires: {
    'one that is gone': {
      before: [grafana('loki', 'tempo')],
      after: [grafana('loki')],
      says: ['No datasource has the uid "tempo" any more'],
    },
    'one of a configuration file': { before: [config('loki')], after: [config('logs')], says: ['"loki"'] },
    'all of them': { before: [grafana('loki')], after: [set(renamed, way, undefined)], says: ['"loki"'] },
  },
  silent: {
    'one more': { before: [grafana('loki')], after: [grafana('loki', 'tempo')] },
    'another order': { before: [grafana('loki', 'tempo')], after: [grafana('tempo', 'loki')] },
    'one that another object brings': { before: [grafana('loki', 'tempo')], after: [grafana('loki'), config('tempo')] },
  },
});
