import { describeDangerChecks } from '../testing/describe-danger-checks';
import { FLUX, kustomization, release, set } from '../testing/objects';
import { releaseRemoved } from './release-removed';

const flux = { [FLUX]: [kustomization] };

describeDangerChecks(releaseRemoved, {
  fires: {
    'one that is gone': {
      before: { 'k8s/a.yaml': [release], ...flux },
      after: flux,
      says: ['uninstalls release loki'],
    },
    'one that is renamed': {
      before: [release],
      after: [set(release, 'metadata.name', 'logs')],
      says: ['uninstalls release loki'],
    },
    'one that stood still': {
      before: [set(release, 'spec.suspend', true)],
      after: [],
      says: ['runs on and belongs to nobody'],
    },
  },
  silent: {
    'one that stands in another file': { before: { 'a.yaml': [release] }, after: { 'b.yaml': [release] } },
    'one of two copies': { before: { 'a.yaml': [release], 'b.yaml': [release] }, after: { 'b.yaml': [release] } },
    'one that nothing prunes': {
      before: { 'k8s/a.yaml': [release], [FLUX]: [set(kustomization, 'spec.prune', false)] },
      after: { [FLUX]: [set(kustomization, 'spec.prune', false)] },
    },
  },
});
