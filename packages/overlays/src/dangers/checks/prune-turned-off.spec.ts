import { describeDangerChecks } from '../testing/describe-danger-checks';
import { kustomization, set } from '../testing/objects';
import { pruneTurnedOff } from './prune-turned-off';

const off = set(kustomization, 'spec.prune', false);

describeDangerChecks(pruneTurnedOff, {
  fires: {
    'prune turned off': { before: [kustomization], after: [off], says: ['Kustomization platform no longer deletes'] },
  },
  silent: {
    'prune turned on': { before: [off], after: [kustomization] },
    'another interval': { before: [kustomization], after: [set(kustomization, 'spec.interval', '5m')] },
  },
});
