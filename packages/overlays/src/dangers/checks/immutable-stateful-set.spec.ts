import { describeDangerChecks } from '../testing/describe-danger-checks';
import { FLUX, kustomization, set, statefulSet } from '../testing/objects';
import { immutableStatefulSet } from './immutable-stateful-set';

const size = (value: string) => set(statefulSet, 'spec.volumeClaimTemplates.0.spec.resources.requests.storage', value);
const labelled = set(statefulSet, 'spec.volumeClaimTemplates.0.metadata.labels', { 'helm.sh/chart': 'loki-2' });

describeDangerChecks(immutableStatefulSet, {
  fires: {
    'another size in a claim template': {
      before: [statefulSet],
      after: [size('20Gi')],
      says: ['spec.volumeClaimTemplates'],
    },
    'a label of a claim template': { before: [statefulSet], after: [labelled], says: ['spec.volumeClaimTemplates'] },
    'service name and selector': {
      before: [statefulSet],
      after: [set(set(statefulSet, 'spec.serviceName', 'other'), 'spec.selector.matchLabels.app', 'other')],
      says: ['spec.selector, spec.serviceName cannot be changed once the object is there: the API server refuses'],
    },
    'a set that is forced': {
      before: { 'k8s/a.yaml': [statefulSet], [FLUX]: [set(kustomization, 'spec.force', true)] },
      after: { 'k8s/a.yaml': [size('20Gi')], [FLUX]: [set(kustomization, 'spec.force', true)] },
      says: ['Flux is told to force it'],
    },
  },
  silent: {
    'more replicas and another template': {
      before: [statefulSet],
      after: [set(set(statefulSet, 'spec.replicas', 5), 'spec.template.spec.containers.0.image', 'grafana/loki:3.7.9')],
    },
    'the same size, written otherwise': { before: [statefulSet], after: [size('10240Mi')] },
    'a default that is written out': {
      before: [statefulSet],
      after: [
        set(
          set(statefulSet, 'spec.volumeClaimTemplates.0.spec.volumeMode', 'Filesystem'),
          'spec.podManagementPolicy',
          'OrderedReady',
        ),
      ],
    },
    'a policy for its claims': {
      before: [statefulSet],
      after: [set(statefulSet, 'spec.persistentVolumeClaimRetentionPolicy', { whenDeleted: 'Retain' })],
    },
  },
});
