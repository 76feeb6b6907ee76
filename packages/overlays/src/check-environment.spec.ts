import { checkEnvironment } from './check-environment';
import { renderEnvironment } from './render-environment';
import { smallEnvironment, withComponents } from './testing/small-platform';

function problemsOf(files: Readonly<Record<string, string>>): string[] {
  const environment = smallEnvironment(files);
  const { tree, problems } = renderEnvironment(environment);
  expect(problems).toEqual([]);
  return checkEnvironment(environment, tree).map(({ code, where: { file, line, column, object } }) => {
    const place = line === undefined ? file : `${file}:${line}:${column}`;
    return `${place.replace('environments/small/', '')} ${code} ${object}`;
  });
}

describe('checkEnvironment', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['the small platform', {}],
    ['metrics alone', { 'environment.yaml': withComponents('metrics') }],
    ['a viewer of metrics', { 'environment.yaml': withComponents('metrics', 'viewer') }],
  ])('has nothing to say of %s', (_, files) => {
    expect(problemsOf(files)).toEqual([]);
  });

  it('finds what a patch broke in the patch', () => {
    const patch = [
      'target: { kind: HelmRelease, name: viewer }',
      'patch:',
      '  spec:',
      '    interval: 5 minutes',
      '---',
      'target: { kind: Provider, name: slack }',
      'patch:',
      '- { op: add, path: /spec/type, value: slak }',
      '',
    ].join('\n');
    expect(problemsOf({ 'patches/a.yaml': patch })).toEqual([
      'patches/a.yaml:8:3 invalid-value Provider flux-system/slack',
      'patches/a.yaml:4:15 invalid-value HelmRelease flux-system/viewer',
    ]);
  });

  it('finds a dangling reference that a patch made in the patch', () => {
    const patch =
      'target: { kind: Alert, name: observability-failures }\npatch: { spec: { providerRef: { name: slak } } }\n';
    expect(problemsOf({ 'patches/a.yaml': patch })).toEqual([
      'patches/a.yaml:2:39 no-missing-provider Alert flux-system/observability-failures',
    ]);
  });

  it("finds what is wrong with a team's object in its file", () => {
    const object = [
      'apiVersion: kustomize.toolkit.fluxcd.io/v1',
      'kind: Kustomization',
      'metadata: { name: team, namespace: flux-system }',
      'spec:',
      '  interval: 1m',
      '  prune: true',
      '  path: ./k8s',
      '  serviceAccountName: observability-platform-reconciler',
      '  sourceRef: { kind: GitRepository, name: observability-confg }',
      '',
    ].join('\n');
    expect(problemsOf({ 'manifests/team.yaml': object })).toEqual([
      'manifests/team.yaml:9:43 no-missing-source Kustomization flux-system/team',
    ]);
  });

  it("finds a team's object that is made by a component already", () => {
    const object = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: collector\n  namespace: observability\n';
    expect(problemsOf({ 'manifests/team.yaml': object })).toEqual([
      'manifests/team.yaml:4:9 no-duplicate-object ConfigMap observability/collector',
    ]);
  });
});
