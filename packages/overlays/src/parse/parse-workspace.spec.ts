import { describeProblem, manifestRules, memoryTree, type FileTree } from '@254carbon/manifest';
import { overlaysRules } from '../rules';
import { SMALL_ENVIRONMENT, smallComponents, smallWorkspace } from '../testing/small-world';
import { parseWorkspace } from './parse-workspace';

const rules = { ...manifestRules, ...overlaysRules };

function parse(files: FileTree) {
  return parseWorkspace(files, { environmentsDir: 'environments', components: smallComponents });
}

/** Problems as `file:line:column code`, relative to the folder of the environment. */
function problemsOf(files: FileTree): string[] {
  return parse(files).problems.map(({ code, where: { file, line, column } }) => {
    return `${file.replace('environments/small/', '')}:${line}:${column} ${code}`;
  });
}

function environmentWith(change: (text: string) => string): FileTree {
  return smallWorkspace({ 'environment.yaml': change(SMALL_ENVIRONMENT) });
}

describe('parseWorkspace', () => {
  it('reads a sound environment without a word', () => {
    const { environments, problems } = parse(smallWorkspace());
    expect(problems).toEqual([]);
    expect(environments.map(({ name, file }) => ({ name, file }))).toEqual([
      { name: 'small', file: 'environments/small/environment.yaml' },
    ]);
  });

  it('fills in what an environment leaves out', () => {
    const [environment] = parse(smallWorkspace()).environments;
    expect(environment?.settings).toMatchObject({
      repository: 'https://github.com/254carbon/observability-config.git',
      size: 'small',
      cluster: { kubernetes: '1.36', flux: '2.9', domain: 'cluster.local' },
      network: { dns: { namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' }, ports: [53] } },
      secrets: { mode: 'existing' },
      slack: { channel: '#observability' },
    });
    expect(environment?.facts.cluster.name).toBe('small');
  });

  it('takes a component without knobs as one that is on', () => {
    const { environments, problems } = parse(environmentWith((text) => text.replace('metrics: {}', 'metrics:')));
    expect(problems).toEqual([]);
    expect(environments[0]?.components.map(({ component }) => component.name)).toContain('metrics');
  });

  it('ignores files beside the environments, hidden folders, and what is no YAML in them', () => {
    const files = memoryTree({
      'environments/README.md': '',
      'environments/environment.schema.json': '',
      'environments/.draft/environment.yaml': '{',
      'environments/small/environment.yaml': SMALL_ENVIRONMENT,
      'environments/small/NOTES.md': '',
    });
    expect(parse(files).problems).toEqual([]);
  });

  describe('environment.yaml', () => {
    it.each<[string, (text: string) => string, string[]]>([
      ['an unknown key', (text) => `brunch: main\n${text}`, ['environment.yaml:1:1 unknown-field']],
      ['a missing key', (text) => text.replace('branch: main\n', ''), ['environment.yaml:1:1 missing-field']],
      ['a wrong type', (text) => `size: 3\n${text}`, ['environment.yaml:1:7 wrong-type']],
      ['a value out of the list', (text) => `size: huge\n${text}`, ['environment.yaml:1:7 invalid-value']],
      ['an unknown component', (text) => `${text}  metrix: {}\n`, ['environment.yaml:7:3 unknown-component']],
      [
        'an unknown knob',
        (text) => text.replace('metrics: {}', 'metrics: { replica: 1 }'),
        ['environment.yaml:3:14 unknown-field'],
      ],
      [
        'a malformed duration',
        (text) => text.replace('metrics: {}', 'metrics: { retention: 15 days }'),
        ['environment.yaml:3:25 invalid-value'],
      ],
      [
        'a malformed quantity',
        (text) => text.replace('metrics: {}', 'metrics: { storage: 10GB }'),
        ['environment.yaml:3:23 invalid-value'],
      ],
      [
        'a knob out of bounds',
        (text) => text.replace('metrics: {}', 'metrics: { replicas: 9 }'),
        ['environment.yaml:3:24 invalid-value'],
      ],
      [
        'a name that DNS refuses',
        (text) => `cluster: { name: My_Cluster }\n${text}`,
        ['environment.yaml:1:18 invalid-value'],
      ],
      ['shell characters in a branch', (text) => text.replace('main', '$(id)'), ['environment.yaml:1:9 invalid-value']],
      ['a branch that Git refuses', (text) => text.replace('main', 'a.lock'), ['environment.yaml:1:9 unusable-branch']],
      [
        'credentials in the address of the repository',
        (text) => `repository: https://me:secret@example.com/a.git\n${text}`,
        ['environment.yaml:1:13 invalid-value'],
      ],
      ['a duplicate key', (text) => `${text}branch: main\n`, ['environment.yaml:7:1 duplicate-key']],
      ['a prototype key', (text) => `__proto__: 1\n${text}`, ['environment.yaml:1:1 forbidden-key']],
      ['what is not YAML', () => 'branch: [\n', ['environment.yaml:1:9 yaml-syntax']],
      ['nothing', () => '# later\n', ['environment.yaml:1:1 empty-file']],
      ['a second document', (text) => `${text}---\nbranch: b\n`, ['environment.yaml:8:1 several-documents']],
      ['a list', () => '- a\n', ['environment.yaml:1:1 wrong-type']],
      [
        'a component that lacks what it needs',
        (text) => text.replace('  metrics: {}\n  routing: {}\n', '').replace('  collector: {}\n', ''),
        ['environment.yaml:3:3 component-lacks-endpoint'],
      ],
      [
        'a component whose host is off',
        () => 'branch: main\ncomponents:\n  routing: {}\n',
        ['environment.yaml:3:3 component-lacks-host'],
      ],
      [
        'a release whose definitions nobody brings',
        () => 'branch: main\ncomponents:\n  collector: {}\n',
        ['environment.yaml:3:3 release-lacks-definitions'],
      ],
      [
        'what a component refuses',
        (text) => text.replace('metrics: {}', 'metrics: { replicas: 4 }'),
        ['environment.yaml:3:24 component-refused'],
      ],
    ])('tells %s', (_, change, expected) => {
      expect(problemsOf(environmentWith(change))).toEqual(expected);
    });

    it('is missed in a folder that has none', () => {
      const files = smallWorkspace({ 'environment.yaml': undefined, 'values/metrics.yaml': 'a: 1\n' });
      expect(problemsOf(files)).toEqual(['environment.yaml:1:1 environment-file-missing']);
    });

    it('names what was most likely meant', () => {
      const { problems } = parse(environmentWith((text) => `${text}  metrix: {}\n`));
      expect(problems.map((problem) => describeProblem(problem, rules))).toEqual([
        {
          problem: 'There is no component "metrix" in this workspace; there are metrics, routing, viewer, collector.',
          fix: 'did you mean "metrics"?',
        },
      ]);
    });

    it.each([
      ['loki', 'add it: nx g @254carbon/gitops:component loki, or remove the key.'],
      ['mimir', 'add it: nx g @254carbon/gitops:component mimir --chart CHART, or remove the key.'],
    ])('says how %s is added, which the catalogue may not have', (name, fix) => {
      const { problems } = parse(environmentWith((text) => `${text}  ${name}: {}\n`));
      expect(problems.map((problem) => describeProblem(problem, rules).fix)).toEqual([fix]);
    });

    it('says who could offer what a component lacks', () => {
      const { problems } = parse(environmentWith(() => 'branch: main\ncomponents:\n  viewer: {}\n'));
      expect(problems.map((problem) => describeProblem(problem, rules))).toEqual([
        {
          problem:
            'viewer needs metrics-query or logs-query to have something to show, and no component that is on offers it.',
          fix: 'turn on metrics, or turn viewer off.',
        },
      ]);
    });
  });

  it('refuses a folder whose name cannot be part of a name in Kubernetes', () => {
    const files = memoryTree({ 'environments/Big_One/environment.yaml': SMALL_ENVIRONMENT });
    expect(problemsOf(files)).toEqual(['environments/Big_One/environment.yaml:1:1 invalid-environment-name']);
    expect(parse(files).environments).toEqual([]);
  });

  it('tells two environments on one branch of one repository, whichever way its address is written', () => {
    const address = (url: string) => `repository: ${url}\n${SMALL_ENVIRONMENT}`;
    const files = memoryTree({
      'environments/a/environment.yaml': address('https://github.com/a/b.git'),
      'environments/b/environment.yaml': address('ssh://git@GitHub.com/a/b'),
      'environments/c/environment.yaml': address('https://github.com/a/c.git'),
    });
    expect(problemsOf(files)).toEqual(['environments/b/environment.yaml:2:9 shared-branch']);
  });

  describe('values', () => {
    it.each<[string, string, string, string[]]>([
      ['an unknown component', 'values/metrix.yaml', 'a: 1\n', [':1:1 values-for-unknown-component']],
      ['an unknown release', 'values/collector.agnet.yaml', 'a: 1\n', [':1:1 values-for-unknown-release']],
      ['a release left out', 'values/collector.yaml', 'a: 1\n', [':1:1 values-without-release']],
      ['a list', 'values/metrics.yaml', '- 1\n', [':1:1 values-not-an-object']],
      ['a second document', 'values/metrics.yaml', 'a: 1\n---\nb: 1\n', [':3:1 several-documents']],
      ['what is not YAML', 'values/metrics.yaml', 'a: {\n', [':1:4 yaml-syntax']],
      ['a prototype key', 'values/metrics.yaml', 'a:\n  __proto__: 1\n', [':2:3 forbidden-key']],
      ['another extension', 'values/metrics.yml', 'a: 1\n', [':1:1 unused-file']],
      ['another folder', 'value/metrics.yaml', 'a: 1\n', [':1:1 unused-file']],
    ])('tell %s', (_, file, text, expected) => {
      expect(problemsOf(smallWorkspace({ [file]: text }))).toEqual(expected.map((rest) => `${file}${rest}`));
    });

    it('of a component that is off are a warning, and the environment is read', () => {
      const environment = SMALL_ENVIRONMENT.replace('  collector: {}\n', '');
      const files = smallWorkspace({ 'environment.yaml': environment, 'values/collector.agent.yaml': 'a: 1\n' });
      const { environments, problems } = parse(files);
      expect(problems.map(({ code, severity }) => ({ code, severity }))).toEqual([
        { code: 'values-for-disabled-component', severity: 'warning' },
      ]);
      expect(environments).toHaveLength(1);
    });

    it('may hold comments only', () => {
      expect(problemsOf(smallWorkspace({ 'values/metrics.yaml': '# replicas: 2\n' }))).toEqual([]);
    });

    it('that lie elsewhere are told where they belong', () => {
      const fixes = ['value/metrics.yaml', 'values/metrics.yml', 'environment.yml', 'other/deep/a.yaml'].map((file) => {
        const { problems } = parse(smallWorkspace({ [file]: 'a: 1\n' }));
        return problems.map((problem) => describeProblem(problem, rules).fix);
      });
      expect(fixes).toEqual([
        ['should it be values/metrics.yaml?'],
        ['should it be values/metrics.yaml?'],
        ['should it be environment.yaml?'],
        ['move it to where it is read, or remove it.'],
      ]);
    });
  });

  describe('patches', () => {
    const patch = 'target: { kind: Alert, name: a }\npatch: { spec: {} }\n';
    it.each<[string, string, string[]]>([
      ['an unknown key', `targets: {}\n${patch}`, [':1:1 unknown-field']],
      ['a missing target', 'patch: {}\n', [':1:1 missing-field']],
      ['an unknown operation', patch.replace('{ spec: {} }', '[{ op: drop, path: /a }]'), [':2:15 invalid-value']],
      ['a pointer that is none', patch.replace('{ spec: {} }', '[{ op: remove, path: a }]'), [':2:29 invalid-value']],
      ['a directive', patch.replace('spec: {}', 'spec: { $patch: delete }'), [':2:18 unsupported-patch-directive']],
      ['neither form', patch.replace('{ spec: {} }', 'text'), [':2:8 wrong-type']],
    ])('tell %s', (_, text, expected) => {
      expect(problemsOf(smallWorkspace({ 'patches/a.yaml': text }))).toEqual(
        expected.map((rest) => `patches/a.yaml${rest}`),
      );
    });

    it('may be several in one file, and a faulty one does not hide the next', () => {
      const files = smallWorkspace({ 'patches/a.yaml': `${patch}---\npatch: {}\n---\n${patch}` });
      const { environments, problems } = parse(files);
      expect(problems).toHaveLength(1);
      expect(environments[0]?.patches.map(({ document }) => document.index)).toEqual([0, 2]);
    });
  });

  describe('manifests', () => {
    const object = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  namespace: b\n';
    it.each<[string, string, string[]]>([
      ['what is no object', 'a: 1\n', [':1:1 incomplete-manifest']],
      ['a missing name', object.replace('  name: a\n', ''), [':1:1 incomplete-manifest']],
      ['a name with capitals', object.replace('name: a', 'name: A'), [':4:9 malformed-identity']],
      ['a namespace with a dot', object.replace('namespace: b', 'namespace: b.c'), [':5:14 malformed-identity']],
      ['a kind in small letters', object.replace('ConfigMap', 'configMap'), [':2:7 malformed-identity']],
      ['an odd apiVersion', object.replace('v1', 'one'), [':1:13 malformed-identity']],
      ['a missing namespace', object.replace('  namespace: b\n', ''), [':3:1 manifest-without-namespace']],
      [
        'a Secret in clear text',
        `${object.replace('ConfigMap', 'Secret')}stringData: { a: b }\n`,
        [':6:18 clear-text-secret'],
      ],
      [
        'an encrypted Secret, which Flux decrypts elsewhere',
        `${object.replace('ConfigMap', 'Secret')}stringData: { a: "ENC[AES256_GCM,data:b]" }\nsops: {}\n`,
        [':7:1 encrypted-secret-among-manifests'],
      ],
      [
        'a file for kustomize',
        'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nmetadata: { name: a }\n',
        [':2:7 build-file-among-manifests'],
      ],
      [
        'an item of a List',
        'apiVersion: v1\nkind: List\nitems:\n- {}\n- apiVersion: v1\n  kind: Namespace\n  metadata: { name: A }\n',
        [':4:3 incomplete-manifest', ':7:21 malformed-identity'],
      ],
    ])('tell %s', (_, text, expected) => {
      expect(problemsOf(smallWorkspace({ 'manifests/a.yaml': text }))).toEqual(
        expected.map((rest) => `manifests/a.yaml${rest}`),
      );
    });

    it.each([
      ['an object without namespace of a kind that has none', 'kind: Namespace\nmetadata: { name: a }\n'],
      ['a Secret without values', 'kind: Secret\nmetadata: { name: a, namespace: b }\n'],
    ])('take %s', (_, text) => {
      expect(problemsOf(smallWorkspace({ 'manifests/a.yaml': `apiVersion: v1\n${text}` }))).toEqual([]);
    });

    it('take a role with a colon in its name', () => {
      const role = 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: "system:a" }\n';
      expect(problemsOf(smallWorkspace({ 'manifests/a.yaml': role }))).toEqual([]);
    });
  });

  it('tells everything at once, and nothing twice', () => {
    const files = smallWorkspace({
      'environment.yaml': `size: huge\n${SMALL_ENVIRONMENT}`,
      'values/metrix.yaml': 'a: 1\n',
      'patches/a.yaml': 'patch: {}\n',
      'manifests/a.yaml': 'a: 1\n',
    });
    expect(problemsOf(files)).toEqual([
      'environment.yaml:1:7 invalid-value',
      'manifests/a.yaml:1:1 incomplete-manifest',
      'patches/a.yaml:1:1 missing-field',
      'values/metrix.yaml:1:1 values-for-unknown-component',
    ]);
  });

  it('does not tell what only follows from a misspelt component', () => {
    const files = smallWorkspace({
      'environment.yaml': SMALL_ENVIRONMENT.replace('metrics: {}', 'metrix: {}'),
      'values/metrics.yaml': 'a: 1\n',
    });
    expect(problemsOf(files)).toEqual(['environment.yaml:3:3 unknown-component']);
  });
});
