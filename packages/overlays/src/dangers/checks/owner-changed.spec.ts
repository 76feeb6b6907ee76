import { describeDangerChecks } from '../testing/describe-danger-checks';
import { FLUX, claim, kustomization, set } from '../testing/objects';
import { ownerChanged } from './owner-changed';

const apps = set(set(kustomization, 'metadata.name', 'apps'), 'spec.path', './apps');
const flux = { [FLUX]: [kustomization, apps] };
const kept = set(claim, 'metadata.annotations', { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' });

describeDangerChecks(ownerChanged, {
  fires: {
    'a move from one to the other': {
      before: { 'k8s/a.yaml': [claim], ...flux },
      after: { 'apps/a.yaml': [claim], ...flux },
      says: ['It moves from Kustomization platform to apps.'],
    },
  },
  silent: {
    'a move within one': { before: { 'k8s/a.yaml': [claim], ...flux }, after: { 'k8s/b/a.yaml': [claim], ...flux } },
    'an object that is not pruned': {
      before: { 'k8s/a.yaml': [kept], ...flux },
      after: { 'apps/a.yaml': [kept], ...flux },
    },
  },
});
