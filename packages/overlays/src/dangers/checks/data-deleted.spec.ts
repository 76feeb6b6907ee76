import { describeDangerChecks } from '../testing/describe-danger-checks';
import { FLUX, claim, deployment, kustomization, make, set } from '../testing/objects';
import { dataDeleted } from './data-deleted';

const namespace = make('v1', 'Namespace', {}, { name: 'observability', namespace: undefined });
const flux = { [FLUX]: [kustomization] };

describeDangerChecks(dataDeleted, {
  fires: {
    'a claim that is gone': {
      before: { 'k8s/a.yaml': [claim], ...flux },
      after: flux,
      says: ['Flux deletes what is no longer there'],
    },
    'a namespace, where nobody knows who prunes': { before: [namespace], after: [], says: ['no longer in Git'] },
    'a claim that is renamed': {
      before: [claim],
      after: [set(claim, 'metadata.name', 'other')],
      says: ['no longer in Git'],
    },
  },
  silent: {
    'a namespace that is kept': {
      before: [set(namespace, 'metadata.annotations', { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' })],
      after: [],
    },
    'a claim where nothing prunes': {
      before: { 'k8s/a.yaml': [claim], [FLUX]: [set(kustomization, 'spec.prune', false)] },
      after: { [FLUX]: [set(kustomization, 'spec.prune', false)] },
    },
    'a namespace that stands in a second file': {
      before: { 'a.yaml': [namespace], 'b.yaml': [namespace] },
      after: { 'a.yaml': [namespace] },
    },
    'an object without data': { before: [deployment], after: [] },
  },
});
