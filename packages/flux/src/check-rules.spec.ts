import type { JsonObject, KubernetesObject } from '@254carbon/manifest';
import { celClaims } from './cel-claims';
import { checkRules } from './check-rules';
import { apiVersionOf, fluxKindNamed } from './flux-kinds';
import { validators } from './generated/validators';
import { say } from './testing/describe-check';

function make(kind: string, spec: JsonObject): KubernetesObject {
  const known = fluxKindNamed(kind);
  if (known === undefined) throw new Error(kind);
  return { apiVersion: apiVersionOf(known), kind, metadata: { name: 'x', namespace: 'y' }, spec };
}

const chart = { spec: { chart: 'a', version: '1.0.0', sourceRef: { kind: 'HelmRepository', name: 'b' } } };
const chartRef = { kind: 'OCIRepository', name: 'a' };
const release = { interval: '1m', chart };
const bucket = { interval: '1m', bucketName: 'a', endpoint: 's3.example' };
const sts = { provider: 'aws', endpoint: 'https://sts.example' };
const receiver = { type: 'github', resources: [{ kind: 'GitRepository', name: 'a' }], secretRef: { name: 'a' } };
const oidcProviders = [{ issuerURL: 'https://issuer.example', validations: [{ expression: 'true', message: 'a' }] }];
const policy = { imageRepositoryRef: { name: 'a' }, policy: { alphabetical: {} } };
const git = { interval: '1m', url: 'https://git.example/a.git' };
const oci = { kind: 'HelmChart', spec: { interval: '1m', chart: 'a', verify: { provider: 'cosign' } } };
const generator = { sources: [{ alias: 'a', kind: 'GitRepository', name: 'b' }] };
const artifact = { name: 'Web App', copy: [{ from: '@a/x', to: '@artifact/' }] };

/** What breaks a rule, what is found, and the nearest that keeps it. */
const fixtures: readonly {
  kind: string;
  broken: JsonObject;
  found: [code: string, path: string][];
  kept: JsonObject;
}[] = [
  { kind: 'HelmRelease', broken: { ...release, chartRef }, found: [['ambiguous-chart', 'spec']], kept: release },
  {
    kind: 'HelmRelease',
    broken: { interval: '1m' },
    found: [['ambiguous-chart', 'spec']],
    kept: { interval: '1m', chartRef },
  },
  {
    kind: 'HelmRelease',
    broken: { ...release, install: { strategy: { name: 'RemediateOnFailure', retryInterval: '1m' } } },
    found: [['unused-retry-interval', 'spec.install.strategy.retryInterval']],
    kept: { ...release, install: { strategy: { name: 'RetryOnFailure', retryInterval: '1m' } } },
  },
  {
    kind: 'HelmRelease',
    broken: { ...release, upgrade: { strategy: { name: 'RemediateOnFailure', retryInterval: '1m' } } },
    found: [['unused-retry-interval', 'spec.upgrade.strategy.retryInterval']],
    kept: { ...release, upgrade: { strategy: { name: 'RemediateOnFailure' } } },
  },
  {
    kind: 'HelmRelease',
    broken: { ...release, kubeConfig: {} },
    found: [['ambiguous-kube-config', 'spec.kubeConfig']],
    kept: { ...release, kubeConfig: { secretRef: { name: 'a' } } },
  },
  {
    kind: 'HelmRelease',
    broken: { ...release, kubeConfig: { secretRef: { name: 'a' }, configMapRef: { name: 'b' } } },
    found: [['ambiguous-kube-config', 'spec.kubeConfig']],
    kept: { ...release, kubeConfig: { configMapRef: { name: 'b' } } },
  },
  {
    kind: 'ImagePolicy',
    broken: { ...policy, interval: '1m' },
    found: [['unused-policy-interval', 'spec.interval']],
    kept: { ...policy, interval: '1m', digestReflectionPolicy: 'Always' },
  },
  {
    kind: 'ImagePolicy',
    broken: { ...policy, digestReflectionPolicy: 'Always' },
    found: [['missing-policy-interval', 'spec.digestReflectionPolicy']],
    kept: { ...policy, digestReflectionPolicy: 'IfNotPresent' },
  },
  {
    kind: 'Bucket',
    broken: { ...bucket, provider: 'gcp', secretRef: { name: 'a' }, serviceAccountName: 'b' },
    found: [['ambiguous-credentials', 'spec.serviceAccountName']],
    kept: { ...bucket, provider: 'gcp', serviceAccountName: 'b' },
  },
  {
    kind: 'Bucket',
    broken: { ...bucket, serviceAccountName: 'b' },
    found: [['unsupported-service-account', 'spec.serviceAccountName']],
    kept: { ...bucket, secretRef: { name: 'a' } },
  },
  {
    kind: 'GitRepository',
    broken: { ...git, serviceAccountName: 'a' },
    found: [['unsupported-service-account', 'spec.serviceAccountName']],
    kept: { ...git, provider: 'azure', serviceAccountName: 'a' },
  },
  {
    kind: 'Bucket',
    broken: { ...bucket, provider: 'gcp', sts },
    found: [['unsupported-sts-provider', 'spec.sts']],
    kept: { ...bucket, provider: 'aws', sts },
  },
  {
    kind: 'Bucket',
    broken: { ...bucket, provider: 'aws', sts: { ...sts, provider: 'ldap' } },
    found: [['unsupported-sts-provider', 'spec.sts']],
    kept: { ...bucket, sts: { ...sts, provider: 'ldap' } },
  },
  {
    kind: 'Bucket',
    broken: { ...bucket, sts },
    found: [['unsupported-sts-provider', 'spec.sts']],
    kept: { ...bucket, provider: 'generic' },
  },
  {
    kind: 'Bucket',
    broken: { ...bucket, provider: 'aws', sts: { ...sts, secretRef: { name: 'a' } } },
    found: [['unused-sts-secret', 'spec.sts']],
    kept: { ...bucket, sts: { ...sts, provider: 'ldap', secretRef: { name: 'a' } } },
  },
  {
    kind: 'Bucket',
    broken: { ...bucket, provider: 'aws', sts: { ...sts, certSecretRef: { name: 'a' } } },
    found: [['unused-sts-secret', 'spec.sts']],
    kept: { ...bucket, sts: { ...sts, provider: 'ldap', certSecretRef: { name: 'a' } } },
  },
  {
    kind: 'HelmChart',
    broken: { ...oci.spec, sourceRef: { kind: 'Bucket', name: 'a' } },
    found: [['unsupported-verification', 'spec.verify']],
    kept: { ...oci.spec, sourceRef: { kind: 'HelmRepository', name: 'a' } },
  },
  {
    kind: 'ArtifactGenerator',
    broken: { ...generator, artifacts: [artifact] },
    found: [['invalid-artifact-name', 'spec.artifacts']],
    kept: { ...generator, artifacts: [{ ...artifact, name: 'web-app' }] },
  },
  {
    kind: 'Receiver',
    broken: { ...receiver, secretRef: undefined, type: 'generic-oidc' },
    found: [['missing-oidc-providers', 'spec.type']],
    kept: { ...receiver, secretRef: undefined, type: 'generic-oidc', oidcProviders },
  },
  {
    kind: 'Receiver',
    broken: { ...receiver, oidcProviders },
    found: [['unused-oidc-providers', 'spec.oidcProviders']],
    kept: receiver,
  },
  {
    kind: 'Receiver',
    broken: { ...receiver, type: 'generic-oidc', oidcProviders },
    found: [['unused-receiver-secret', 'spec.secretRef']],
    kept: { ...receiver, secretRef: null, type: 'generic-oidc', oidcProviders },
  },
  {
    kind: 'Receiver',
    broken: { ...receiver, secretRef: undefined },
    found: [['missing-receiver-secret', 'spec']],
    kept: receiver,
  },
  {
    kind: 'Provider',
    broken: { type: 'slack', commitStatusExpr: "'a'" },
    found: [['unsupported-commit-status-expression', 'spec.commitStatusExpr']],
    kept: { type: 'gitlab', commitStatusExpr: "'a'" },
  },
];

describe('checkRules', () => {
  it.each(fixtures)('finds $found in a $kind, and nothing in the nearest that keeps the rule', (fixture) => {
    const broken = make(fixture.kind, fixture.broken);
    const kept = make(fixture.kind, fixture.kept);
    expect([broken, kept].map((object) => validators[fixture.kind]?.(object))).toEqual([true, true]);
    const findings = checkRules(broken);
    expect(findings.map(({ code, path }) => [code, path.join('.')])).toEqual(fixture.found);
    for (const finding of findings) expect(say(broken, finding)).not.toMatch(/undefined|NaN/);
    expect(checkRules(kept)).toEqual([]);
  });

  it('has a fixture for every claim', () => {
    const found = fixtures.flatMap((fixture) => fixture.found.map(([code]) => code));
    expect([...new Set(found)].sort()).toEqual([...new Set(Object.values(celClaims).map(({ code }) => code))].sort());
  });

  it('says nothing of kinds without rules and of parts that are not there', () => {
    expect(checkRules(make('Alert', {}))).toEqual([]);
    expect(checkRules({ ...make('HelmRelease', {}), spec: undefined })).toEqual([]);
    expect(checkRules(make('HelmRelease', { ...release, install: { strategy: null } }))).toEqual([]);
  });
});
