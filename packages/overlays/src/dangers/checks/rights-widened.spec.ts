import { describeDangerChecks } from '../testing/describe-danger-checks';
import { make, set } from '../testing/objects';
import { rightsWidened } from './rights-widened';

const GROUP = 'rbac.authorization.k8s.io';
const role = make(`${GROUP}/v1`, 'Role', { rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list'] }] });
const binding = make(`${GROUP}/v1`, 'RoleBinding', {
  roleRef: { apiGroup: GROUP, kind: 'Role', name: 'loki' },
  subjects: [{ kind: 'ServiceAccount', name: 'loki', namespace: 'observability' }],
});
const everything = make(
  `${GROUP}/v1`,
  'ClusterRoleBinding',
  { ...binding, roleRef: { kind: 'ClusterRole', name: 'cluster-admin' } },
  { name: 'all', namespace: undefined },
);
const admin = { ...everything, kind: 'ClusterRoleBinding', metadata: { name: 'all' } };

const part = make(
  `${GROUP}/v1`,
  'ClusterRole',
  { rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get'] }] },
  { name: 'part', namespace: undefined, labels: { 'to-whole': 'yes' } },
);
const whole = make(
  `${GROUP}/v1`,
  'ClusterRole',
  { aggregationRule: { clusterRoleSelectors: [{ matchLabels: { 'to-whole': 'yes' } }] }, rules: [] },
  { name: 'whole', namespace: undefined },
);
const ofWhole = set(binding, 'roleRef', { apiGroup: GROUP, kind: 'ClusterRole', name: 'whole' });
const toView = { 'rbac.authorization.k8s.io/aggregate-to-view': 'true' };

describeDangerChecks(rightsWidened, {
  fires: {
    'a role that is gathered into a bound one': {
      before: [whole, ofWhole],
      after: [whole, ofWhole, part],
      says: ['ServiceAccount observability/loki may then in observability: get secrets.'],
    },
    'a verb more in a role that is gathered': {
      before: [whole, ofWhole, part],
      after: [whole, ofWhole, set(part, 'rules.0.verbs', ['get', 'list'])],
      says: [
        'ServiceAccount observability/loki may then in observability: list secrets.',
        'whoever ClusterRole part is bound to may then in the whole cluster: list secrets.',
      ],
    },
    'a role that gathers others now': {
      before: [set(whole, 'aggregationRule', {}), ofWhole],
      after: [whole, ofWhole],
      says: ['all that the cluster roles allow which'],
    },
    "a role that joins one of the cluster's own": {
      before: [role],
      after: [role, set(part, 'metadata.labels', toView)],
      says: ['whoever ClusterRole view is bound to may then in the whole cluster: get secrets.'],
    },
    'a verb more': {
      before: [role, binding],
      after: [set(role, 'rules.0.verbs', ['get', 'list', 'delete']), binding],
      says: ['ServiceAccount observability/loki may then in observability: delete pods.'],
    },
    'another subject': {
      before: [role, binding],
      after: [role, set(binding, 'subjects', [{ kind: 'Group', name: 'everybody' }])],
      says: ['Group everybody may then in observability: get pods, list pods.'],
    },
    'all rights': { before: [role, binding], after: [role, binding, admin], says: ['in the whole cluster: * *.*'] },
    'a role that nobody here is bound to': {
      before: [role],
      after: [set(role, 'rules.0.resources', ['pods', 'secrets'])],
      says: ['whoever Role observability/loki is bound to'],
    },
    'a role that is not at hand': {
      before: [binding],
      after: [binding, set(set(binding, 'metadata.name', 'b'), 'roleRef.name', 'other')],
      says: ['all that Role other allows'],
    },
  },
  silent: {
    'rules beside those that are gathered, which count for nothing': {
      before: [whole, ofWhole],
      after: [set(whole, 'rules', part['rules'] as never), ofWhole],
    },
    'a gathered role that allows what the bound one did': {
      before: [whole, ofWhole, part],
      after: [whole, ofWhole, part, set(part, 'metadata.name', 'again')],
    },
    'fewer verbs': { before: [role, binding], after: [set(role, 'rules.0.verbs', ['get']), binding] },
    'the same in two rules': {
      before: [role, binding],
      after: [
        set(role, 'rules', [
          { apiGroups: [''], resources: ['pods'], verbs: ['list'] },
          { apiGroups: [''], resources: ['pods'], verbs: ['get'] },
        ] as never),
        binding,
      ],
    },
    'names where there were none': {
      before: [role, binding],
      after: [set(role, 'rules.0.resourceNames', ['loki-0']), binding],
    },
    'a role that nobody is bound to yet': { before: [], after: [role] },
    'a second binding of the same': {
      before: [role, binding],
      after: [role, binding, set(binding, 'metadata.name', 'again')],
    },
    'what somebody who may do everything is given': { before: [admin], after: [admin, role, binding] },
  },
});
