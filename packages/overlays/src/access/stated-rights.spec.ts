import { parseWorkspace } from '../parse/parse-workspace';
import { SMALL_ENVIRONMENT, smallComponents, smallWorkspace } from '../testing/small-world';

function problemsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const { problems } = parseWorkspace(smallWorkspace(files), {
    environmentsDir: 'environments',
    components: smallComponents,
  });
  return problems.map(({ code, where: { line, column } }) => `${line}:${column} ${code}`);
}

function role(rule: string, kind = 'ClusterRole'): Readonly<Record<string, string>> {
  const metadata = kind === 'Role' ? '{ name: x, namespace: observability }' : '{ name: x }';
  return {
    'manifests/x.yaml': `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: ${metadata}\nrules:\n- ${rule}\n`,
  };
}

function binding(name: string, kind = 'ClusterRoleBinding'): Readonly<Record<string, string>> {
  return {
    'manifests/x.yaml': [
      'apiVersion: rbac.authorization.k8s.io/v1',
      `kind: ${kind}`,
      `metadata: { name: x${kind === 'RoleBinding' ? ', namespace: observability' : ''} }`,
      `roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: ${name} }`,
      'subjects: [{ kind: ServiceAccount, name: x, namespace: observability }]',
      '',
    ].join('\n'),
  };
}

function patch(kind: string, text: string, name = 'viewer'): Readonly<Record<string, string>> {
  return { 'patches/x.yaml': `release: viewer\ntarget: { kind: ${kind}, name: ${name} }\npatch: ${text}\n` };
}

describe('a binding', () => {
  it.each(['ClusterRoleBinding', 'RoleBinding'])('of cluster-admin is told in a %s', (kind) => {
    expect(problemsOf(binding('cluster-admin', kind))).toEqual(['4:74 binds-cluster-admin']);
  });

  it('of cluster-admin is told in a patch', () => {
    expect(problemsOf(patch('ClusterRoleBinding', '{ roleRef: { name: cluster-admin } }'))).toEqual([
      '3:27 binds-cluster-admin',
    ]);
    const operation = '[{ op: replace, path: /roleRef/name, value: cluster-admin }]';
    expect(problemsOf(patch('ClusterRoleBinding', operation))).toEqual(['3:9 binds-cluster-admin']);
  });

  it.each(['view', 'cluster-admin-of-nothing'])('of %s is not', (name) => {
    expect(problemsOf(binding(name))).toEqual([]);
  });
});

describe('a role', () => {
  it.each([
    '{ apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [get, bind] }',
    '{ apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: [escalate] }',
    '{ apiGroups: [""], resources: [serviceaccounts], verbs: [impersonate] }',
    '{ apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: ["*"] }',
    '{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }',
    '{ apiGroups: [""], resources: ["*"], verbs: ["*"] }',
  ])('that lets its holder get any right is told: %s', (rule) => {
    expect(problemsOf(role(rule)).map((text) => text.replace(/^.* /, ''))).toContain('role-grants-escalation');
    expect(problemsOf(role(rule, 'Role')).map((text) => text.replace(/^.* /, ''))).toContain('role-grants-escalation');
  });

  it.each([
    ['{ apiGroups: [example.com], resources: [widgets], verbs: ["*"] }'],
    ['{ apiGroups: [""], resources: [configmaps], verbs: ["*"] }'],
    ['{ apiGroups: ["*"], resources: ["*"], verbs: [get, list, watch] }'],
    ['{ nonResourceURLs: ["*"], verbs: [get] }'],
  ])('that names nothing is told once, as a warning: %s', (rule) => {
    expect(problemsOf(role(rule)).map((text) => text.replace(/^.* /, ''))).toEqual(['role-grants-everything']);
  });

  it.each([
    '{ apiGroups: [""], resources: [configmaps, secrets], verbs: [get, list, watch] }',
    '{ apiGroups: [rbac.authorization.k8s.io], resources: [roles, rolebindings], verbs: [get, create, patch] }',
    '{ apiGroups: [""], resources: [pods/binding], verbs: [create] }',
    '{ nonResourceURLs: [/metrics], verbs: [get] }',
  ])('that names what it needs is not: %s', (rule) => {
    expect(problemsOf(role(rule))).toEqual([]);
  });

  it('is read in patches too, wherever they write it', () => {
    expect(problemsOf(patch('ClusterRole', '[{ op: add, path: /rules/0/verbs/-, value: escalate }]'))).toEqual([
      '3:9 role-grants-escalation',
    ]);
    expect(problemsOf(patch('Role', '[{ op: add, path: /rules/-, value: { verbs: ["*"] } }]'))).toEqual([
      '3:9 role-grants-everything',
    ]);
    expect(problemsOf(patch('Role', '[{ op: remove, path: /rules/0 }]'))).toEqual([]);
  });
});

describe('what Flux applies', () => {
  const release = (spec: string) => ({
    'manifests/x.yaml': `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: x, namespace: flux-system }\nspec: ${spec}\n`,
  });
  const folder = (spec: string) => ({
    'manifests/x.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: x, namespace: flux-system }\nspec: ${spec}\n`,
  });

  it('with the rights of the controller is told', () => {
    expect(problemsOf(release('{ interval: 1h }'))).toEqual(['4:1 reconciles-as-controller']);
    expect(problemsOf(folder('{ path: ./x, serviceAccountName: "" }'))).toEqual(['4:40 reconciles-as-controller']);
  });

  it('under an account of its own, or in another cluster, is not', () => {
    expect(problemsOf(release('{ serviceAccountName: x }'))).toEqual([]);
    expect(problemsOf(folder('{ kubeConfig: { secretRef: { name: x } } }'))).toEqual([]);
  });

  it('is told where a patch takes its account away', () => {
    const own = (text: string) => ({
      'patches/x.yaml': `target: { kind: HelmRelease, name: viewer }\npatch: ${text}\n`,
    });
    expect(problemsOf(own('{ spec: { serviceAccountName: null } }'))).toEqual(['2:38 reconciles-as-controller']);
    expect(problemsOf(own('[{ op: remove, path: /spec/serviceAccountName }]'))).toEqual([
      '2:9 reconciles-as-controller',
    ]);
    expect(problemsOf(own('{ spec: { interval: 5m } }'))).toEqual([]);
  });

  it('is not told of what is no object of Flux', () => {
    const build = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: []\n';
    expect(problemsOf({ 'manifests/x.yaml': build }).join()).not.toContain('reconciles-as-controller');
  });

  it('is not told where Flux is locked down: it acts as an account that may do nothing', () => {
    const text = `hardening: { lockedDown: true }\n${SMALL_ENVIRONMENT}`;
    expect(problemsOf({ 'environment.yaml': text, ...release('{ interval: 1h }') })).toEqual([]);
  });
});
