import { describeDangerChecks } from '../testing/describe-danger-checks';
import { make, release, set } from '../testing/objects';
import { persistenceTurnedOff } from './persistence-turned-off';

const enabled = 'spec.values.persistence.enabled';
const on = set(release, enabled, true);
const server = 'spec.values.server.persistentVolume.enabled';
const map = make('v1', 'ConfigMap', { data: {} });

describeDangerChecks(persistenceTurnedOff, {
  fires: {
    'a chart that had a volume': {
      before: [on],
      after: [set(release, enabled, false)],
      says: [`${enabled} goes from true to false`],
    },
    'a part of a chart': {
      before: [set(release, server, true)],
      after: [set(release, server, false)],
      says: [`${server} goes from true to false`],
    },
  },
  silent: {
    'a volume that comes': { before: [set(release, enabled, false)], after: [on] },
    'a volume that stays, in another size': {
      before: [on],
      after: [set(on, 'spec.values.persistence.size', '20Gi')],
    },
    'something else that is turned off': {
      before: [set(release, 'spec.values.ingress.enabled', true)],
      after: [set(release, 'spec.values.ingress.enabled', false)],
    },
    'the same words in another kind': {
      before: [set(map, 'data.persistence.enabled', true)],
      after: [set(map, 'data.persistence.enabled', false)],
    },
  },
});
