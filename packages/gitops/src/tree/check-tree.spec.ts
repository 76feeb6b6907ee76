import { memoryTree } from '@254carbon/manifest';
import { checkTree } from './check-tree';

const SOURCE = `apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: { name: config, namespace: flux-system }
spec:
  interval: 1m
  url: https://git.example/config.git
`;

const flux = (name: string, path: string) => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: ${name}, namespace: flux-system }
spec:
  interval: 10m
  prune: true
  path: ${path}
  sourceRef: { kind: GitRepository, name: config }
`;

const configMap = (name: string) => `apiVersion: v1
kind: ConfigMap
metadata: { name: ${name}, namespace: apps }
`;

/** The smallest tree: a source, a Kustomization for `gitops` and one for `k8s`, each with its kustomization.yaml. */
const world = {
  'README.md': '# Tree\n',
  'gitops/kustomization.yaml': 'resources:\n  - source.yaml\n  - builds.yaml\n',
  'gitops/source.yaml': SOURCE,
  'gitops/builds.yaml': `${flux('flux-system', './gitops')}---\n${flux('platform', './k8s')}`,
  'k8s/kustomization.yaml': 'resources:\n  - base/a.yaml\n',
  'k8s/base/a.yaml': configMap('a'),
};

function find(change: Readonly<Record<string, string | undefined>>) {
  const files = Object.entries({ ...world, ...change }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return checkTree(memoryTree(Object.fromEntries(files))).problems.map(
    ({ code, where: { file, line, column } }) => `${file}:${line}:${column} ${code}`,
  );
}

describe('checkTree', () => {
  it('finds nothing in a small tree, and counts what it read', () => {
    expect(checkTree(memoryTree(world))).toEqual({ files: 5, objects: 4, problems: [] });
  });

  it('finds a file that is no YAML', () => {
    expect(find({ 'k8s/base/a.yaml': 'a: [1\n' })).toEqual(['k8s/base/a.yaml:1:4 yaml-syntax']);
  });

  it('finds what is no object in a build, and lets drafts and values lie elsewhere', () => {
    expect(find({ 'k8s/base/a.yaml': 'kind: ConfigMap\n' })).toEqual(['k8s/base/a.yaml:1:1 incomplete-manifest']);
    expect(find({ 'drafts/values.yaml': 'replicas: 3\n' })).toEqual([]);
  });

  it('finds identities that the API server refuses, and Secrets in clear text', () => {
    const secret =
      'apiVersion: v1\nkind: Secret\nmetadata: { name: My_Secret, namespace: apps }\nstringData: { a: b }\n';
    expect(find({ 'k8s/base/a.yaml': secret })).toEqual([
      'k8s/base/a.yaml:3:19 malformed-identity',
      'k8s/base/a.yaml:4:18 clear-text-secret',
    ]);
  });

  it('finds an object that stands twice in one build, but not one that another build holds with the same content', () => {
    expect(find({ 'k8s/base/a.yaml': `${configMap('a')}---\n${configMap('a')}` })).toEqual([
      'k8s/base/a.yaml:7:19 no-duplicate-object',
    ]);
    expect(find({ 'gitops/flux-system/local/sync.yaml': SOURCE })).toEqual([]);
  });

  it('finds fields and values that the schemas of Flux refuse', () => {
    expect(find({ 'gitops/source.yaml': SOURCE.replace('interval: 1m', 'intervall: 1m') })).toEqual([
      'gitops/source.yaml:4:1 missing-field',
      'gitops/source.yaml:5:3 unknown-field',
    ]);
    expect(find({ 'gitops/source.yaml': SOURCE.replace('/v1', '/v1beta2') })).toContain(
      'gitops/source.yaml:1:13 unserved-version',
    );
  });

  it('finds what the CEL rules of Flux refuse', () => {
    const release = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: a, namespace: flux-system }
spec: { interval: 1h }
`;
    expect(find({ 'gitops/source.yaml': `${SOURCE}---\n${release}` })).toEqual([
      'gitops/source.yaml:11:7 ambiguous-chart',
    ]);
  });

  it('finds a source that is not there, and a path that is not in the tree', () => {
    const builds = (world['gitops/builds.yaml'] ?? '').replace('./k8s', './k8');
    expect(find({ 'gitops/builds.yaml': builds })).toEqual(['gitops/builds.yaml:16:9 no-missing-path']);
    expect(find({ 'gitops/source.yaml': SOURCE.replace('name: config', 'name: confg') })).toEqual([
      'gitops/builds.yaml:8:43 no-missing-source',
      'gitops/builds.yaml:17:43 no-missing-source',
    ]);
  });

  it('finds files and folders that a kustomization names and that kustomize would not find', () => {
    const names = ['base/b.yaml', 'base', '../..', 'base/a.yaml', './base/a.yaml', '.', 'https://x.test/a.yaml'];
    const resources = names.map((name) => `  - ${name}\n`).join('');
    expect(find({ 'k8s/kustomization.yaml': `resources:\n${resources}` })).toEqual([
      'k8s/kustomization.yaml:2:5 missing-kustomize-file',
      'k8s/kustomization.yaml:3:5 folder-without-kustomization',
      'k8s/kustomization.yaml:4:5 missing-kustomize-file',
      'k8s/kustomization.yaml:6:5 resource-listed-twice',
      'k8s/kustomization.yaml:7:5 kustomization-cycle',
    ]);
  });

  it('finds missing files of patches and generators', () => {
    const kustomization = `resources: [base/a.yaml]
patches:
  - path: patch.yaml
  - patch: '[]'
configMapGenerator:
  - name: g
    files: [key=data.txt, base/a.yaml]
`;
    expect(find({ 'k8s/kustomization.yaml': kustomization })).toEqual([
      'k8s/kustomization.yaml:3:11 missing-kustomize-file',
      'k8s/kustomization.yaml:7:13 missing-kustomize-file',
    ]);
  });

  it('follows folders, and finds where they go in a circle', () => {
    const files = {
      'k8s/kustomization.yaml': 'resources: [base]\n',
      'k8s/base/kustomization.yaml': 'resources: [a.yaml, ../../k8s]\n',
      'k8s/base/a.yaml': `${configMap('a')}---\n${configMap('a')}`,
    };
    expect(find(files)).toEqual([
      'k8s/base/kustomization.yaml:1:21 kustomization-cycle',
      'k8s/kustomization.yaml:1:13 kustomization-cycle',
      'k8s/base/a.yaml:7:19 no-duplicate-object',
    ]);
  });

  it('builds all files of a folder without a kustomization, as Flux does', () => {
    expect(find({ 'k8s/kustomization.yaml': undefined, 'k8s/b.yaml': configMap('a') })).toEqual([
      'k8s/base/a.yaml:3:19 no-duplicate-object',
    ]);
  });
});
