import { describeDangerChecks } from '../testing/describe-danger-checks';
import { claim, deployment, set } from '../testing/objects';
import { pruneGuardLost } from './prune-guard-lost';

const annotations = { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' };
const guarded = set(claim, 'metadata.annotations', annotations);

describeDangerChecks(pruneGuardLost, {
  fires: {
    'the mark taken away': {
      before: [guarded],
      after: [claim],
      says: ['kustomize.toolkit.fluxcd.io/prune: disabled is taken away'],
    },
    "Helm's mark": {
      before: [set(claim, 'metadata.annotations', { 'helm.sh/resource-policy': 'keep' })],
      after: [claim],
      says: ['helm.sh/resource-policy: keep'],
    },
  },
  silent: {
    'the mark given as a label instead': { before: [guarded], after: [set(claim, 'metadata.labels', annotations)] },
    'a mark that is added': { before: [claim], after: [guarded] },
    'an object without data': { before: [set(deployment, 'metadata.annotations', annotations)], after: [deployment] },
  },
});
