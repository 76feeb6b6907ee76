import { describeDangerChecks } from '../testing/describe-danger-checks';
import { kustomization, set } from '../testing/objects';
import { kustomizationRemoved } from './kustomization-removed';

describeDangerChecks(kustomizationRemoved, {
  fires: {
    'one that is gone': {
      before: [kustomization],
      after: [],
      says: ['with it every object that it applied from ./k8s'],
    },
    'one that is renamed': {
      before: [kustomization],
      after: [set(kustomization, 'metadata.name', 'apps')],
      says: ['deletes it'],
    },
  },
  silent: {
    'one that lets go': { before: [set(kustomization, 'spec.deletionPolicy', 'Orphan')], after: [] },
    'one that never prunes': { before: [set(kustomization, 'spec.prune', false)], after: [] },
    'one that moves to another file': { before: { 'a.yaml': [kustomization] }, after: { 'b.yaml': [kustomization] } },
  },
});
