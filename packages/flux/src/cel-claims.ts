import type { celClaimRules } from './cel-claim-rules';

interface CelClaim {
  readonly code: keyof typeof celClaimRules;
  /** The field of `self` to point at, where it is there. */
  readonly field?: string;
}

/** What it means in our words that a CEL rule does not hold. */
export const celClaims: Readonly<Record<string, CelClaim>> = {
  '(has(self.chart) && !has(self.chartRef)) || (!has(self.chart) && has(self.chartRef))': { code: 'ambiguous-chart' },
  "!has(self.retryInterval) || self.name != 'RemediateOnFailure'": {
    code: 'unused-retry-interval',
    field: 'retryInterval',
  },
  "!has(self.retryInterval) || self.name == 'RetryOnFailure'": {
    code: 'unused-retry-interval',
    field: 'retryInterval',
  },
  'has(self.configMapRef) || has(self.secretRef)': { code: 'ambiguous-kube-config' },
  '!has(self.configMapRef) || !has(self.secretRef)': { code: 'ambiguous-kube-config' },
  "!has(self.interval) || (has(self.digestReflectionPolicy) && self.digestReflectionPolicy == 'Always')": {
    code: 'unused-policy-interval',
    field: 'interval',
  },
  "has(self.interval) || !has(self.digestReflectionPolicy) || self.digestReflectionPolicy != 'Always'": {
    code: 'missing-policy-interval',
    field: 'digestReflectionPolicy',
  },
  '!has(self.secretRef) || !has(self.serviceAccountName)': {
    code: 'ambiguous-credentials',
    field: 'serviceAccountName',
  },
  "!has(self.serviceAccountName) || (has(self.provider) && (self.provider == 'azure' || self.provider == 'aws'))": {
    code: 'unsupported-service-account',
    field: 'serviceAccountName',
  },
  "self.provider != 'generic' || !has(self.serviceAccountName)": {
    code: 'unsupported-service-account',
    field: 'serviceAccountName',
  },
  "self.provider == 'aws' || self.provider == 'generic' || !has(self.sts)": {
    code: 'unsupported-sts-provider',
    field: 'sts',
  },
  "self.provider != 'aws' || !has(self.sts) || self.sts.provider == 'aws'": {
    code: 'unsupported-sts-provider',
    field: 'sts',
  },
  "self.provider != 'generic' || !has(self.sts) || self.sts.provider == 'ldap'": {
    code: 'unsupported-sts-provider',
    field: 'sts',
  },
  "!has(self.sts) || self.sts.provider != 'aws' || !has(self.sts.secretRef)": {
    code: 'unused-sts-secret',
    field: 'sts',
  },
  "!has(self.sts) || self.sts.provider != 'aws' || !has(self.sts.certSecretRef)": {
    code: 'unused-sts-secret',
    field: 'sts',
  },
  "!has(self.verify) || self.sourceRef.kind == 'HelmRepository'": { code: 'unsupported-verification', field: 'verify' },
  "has(self.pathPattern) && size(self.pathPattern) > 0 || self.artifacts.all(a, a.name.matches('^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'))":
    { code: 'invalid-artifact-name', field: 'artifacts' },
  "self.type != 'generic-oidc' || (has(self.oidcProviders) && size(self.oidcProviders) > 0)": {
    code: 'missing-oidc-providers',
    field: 'type',
  },
  "self.type == 'generic-oidc' || !has(self.oidcProviders) || size(self.oidcProviders) == 0": {
    code: 'unused-oidc-providers',
    field: 'oidcProviders',
  },
  "self.type != 'generic-oidc' || !has(self.secretRef)": { code: 'unused-receiver-secret', field: 'secretRef' },
  "self.type == 'generic-oidc' || has(self.secretRef)": { code: 'missing-receiver-secret' },
  "self.type == 'github' || self.type == 'gitlab' || self.type == 'gitea' || self.type == 'bitbucketserver' || self.type == 'bitbucket' || self.type == 'azuredevops' || !has(self.commitStatusExpr)":
    { code: 'unsupported-commit-status-expression', field: 'commitStatusExpr' },
};
