import { describeDangerChecks } from '../testing/describe-danger-checks';
import { kustomization, make, set } from '../testing/objects';
import { kustomizationRetargeted } from './kustomization-retargeted';

const plain = make('kustomize.config.k8s.io/v1beta1', 'Kustomization', { spec: { path: 'a' } });

describeDangerChecks(kustomizationRetargeted, {
  fires: {
    'another path': {
      before: [kustomization],
      after: [set(kustomization, 'spec.path', './apps')],
      says: ['spec.path is another: Flux applies what it finds there, then deletes'],
    },
    'another source': {
      before: [kustomization],
      after: [set(kustomization, 'spec.sourceRef.name', 'other')],
      says: ['spec.sourceRef'],
    },
    'another namespace, without prune': {
      before: [set(kustomization, 'spec.prune', false)],
      after: [set(set(kustomization, 'spec.prune', false), 'spec.targetNamespace', 'x')],
      says: ['leaves what it no longer finds'],
    },
  },
  silent: {
    'the same path, written otherwise': { before: [kustomization], after: [set(kustomization, 'spec.path', 'k8s/')] },
    'the namespace of the source written out': {
      before: [kustomization],
      after: [set(kustomization, 'spec.sourceRef.namespace', 'flux-system')],
    },
    'a kustomization of kustomize': { before: [plain], after: [set(plain, 'spec.path', 'b')] },
  },
});
