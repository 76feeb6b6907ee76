import { describeDangerChecks } from '../testing/describe-danger-checks';
import { FLUX, deployment, kustomization, set } from '../testing/objects';
import { objectOrphaned } from './object-orphaned';

const off = { [FLUX]: [set(kustomization, 'spec.prune', false)] };
const on = { [FLUX]: [kustomization] };

describeDangerChecks(objectOrphaned, {
  fires: {
    'an object that nothing prunes': {
      before: { 'k8s/a.yaml': [deployment], ...off },
      after: off,
      says: ['does not prune'],
    },
  },
  silent: {
    'one that is pruned': { before: { 'k8s/a.yaml': [deployment], ...on }, after: on },
    'one that is kept on purpose': {
      before: {
        'k8s/a.yaml': [set(deployment, 'metadata.annotations', { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' })],
        ...on,
      },
      after: on,
    },
    'one that stands elsewhere': {
      before: { 'k8s/a.yaml': [deployment], ...off },
      after: { 'k8s/b.yaml': [deployment], ...off },
    },
  },
});
