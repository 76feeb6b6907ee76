import { describeDangerChecks } from '../testing/describe-danger-checks';
import { make, set } from '../testing/objects';
import { networkPolicyWidened } from './network-policy-widened';

const deny = make(
  'networking.k8s.io/v1',
  'NetworkPolicy',
  { spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] } },
  { name: 'deny' },
);
const policy = make('networking.k8s.io/v1', 'NetworkPolicy', {
  spec: {
    podSelector: { matchLabels: { app: 'loki' } },
    policyTypes: ['Ingress'],
    ingress: [
      { from: [{ podSelector: { matchLabels: { app: 'grafana' } } }], ports: [{ port: 3100, protocol: 'TCP' }] },
    ],
  },
});
const rule = { from: [{ ipBlock: { cidr: '10.0.0.0/8' } }], ports: [{ port: 3100 }] };

describeDangerChecks(networkPolicyWidened, {
  fires: {
    'one that is gone': { before: [policy], after: [], says: ['No policy may select its pods any more for ingress'] },
    'another peer': {
      before: [deny, policy],
      after: [deny, set(policy, 'spec.ingress', [...(policy['spec'] as never)['ingress'], rule] as never)],
      says: ['from 10.0.0.0/8 at 3100/TCP, which no policy did before'],
    },
    'every peer': {
      before: [policy],
      after: [set(policy, 'spec.ingress.0.from', undefined)],
      says: ['from everybody at 3100/TCP'],
    },
    'a range of ports': {
      before: [policy],
      after: [set(policy, 'spec.ingress.0.ports.0.endPort', 3200)],
      says: ['at 3100-3200/TCP'],
    },
    'fewer pods that are closed': {
      before: [policy],
      after: [set(policy, 'spec.podSelector.matchLabels.tier', 'a')],
      says: ['No policy may select its pods'],
    },
    'a direction that is no longer closed': {
      before: [deny],
      after: [set(deny, 'spec.policyTypes', ['Ingress'])],
      says: ['for egress'],
    },
  },
  silent: {
    'one that another one covers': { before: [deny, policy], after: [deny] },
    'a narrower peer': {
      before: [policy],
      after: [set(policy, 'spec.ingress.0.from.0.podSelector.matchLabels.tier', 'a')],
    },
    'a first policy': { before: [], after: [policy] },
    'the default protocol left out, the own namespace written out': {
      before: [policy],
      after: [
        set(set(policy, 'spec.ingress.0.ports.0.protocol', undefined), 'spec.ingress.0.from.0.namespaceSelector', {
          matchLabels: { 'kubernetes.io/metadata.name': 'observability' },
        }),
      ],
    },
    'a smaller block': {
      before: [set(policy, 'spec.ingress', [rule] as never)],
      after: [
        set(policy, 'spec.ingress', [
          { ...rule, from: [{ ipBlock: { cidr: '10.1.0.0/16', except: ['10.1.1.0/24'] } }] },
        ] as never),
      ],
    },
  },
});
