import type { Rules } from '@254carbon/manifest';

/** The wording of the CEL rules that Flux's definitions hold. */
export const celClaimRules = {
  'ambiguous-chart': {
    severity: 'error',
    problem: () => 'A HelmRelease takes its chart from exactly one of "chart" and "chartRef".',
    fix: () => 'keep "chart" for a Helm repository, "chartRef" for an OCIRepository or a HelmChart.',
  },
  'unused-retry-interval': {
    severity: 'error',
    problem: ({ field }: { field: string }) =>
      `${field} waits before it retries only with the strategy RetryOnFailure; Flux refuses the interval elsewhere.`,
    fix: () => 'set "name: RetryOnFailure", or remove "retryInterval".',
  },
  'ambiguous-kube-config': {
    severity: 'error',
    problem: () => 'A remote cluster is reached through exactly one of "configMapRef" and "secretRef".',
    fix: () => 'keep one of them.',
  },
  'unused-policy-interval': {
    severity: 'error',
    problem: () => 'The interval of an ImagePolicy counts only where digests are followed always.',
    fix: () => 'set "digestReflectionPolicy: Always", or remove "interval".',
  },
  'missing-policy-interval': {
    severity: 'error',
    problem: () => 'An ImagePolicy that follows digests always must say how often.',
    fix: () => 'add "interval", or choose another "digestReflectionPolicy".',
  },
  'ambiguous-credentials': {
    severity: 'error',
    problem: () => 'A Bucket has either a Secret or a service account as its credentials, not both.',
    fix: () => 'remove "secretRef" or "serviceAccountName".',
  },
  'unsupported-service-account': {
    severity: 'error',
    problem: ({ kind }: { kind: string }) =>
      `The provider of this ${kind} has no workload identity, so its service account would be ignored.`,
    fix: () => 'name a cloud provider that has one, or remove "serviceAccountName".',
  },
  'unsupported-sts-provider': {
    severity: 'error',
    problem: () =>
      'The Bucket\'s provider and its STS provider do not go together: "aws" has "aws", "generic" has "ldap".',
    fix: () => 'name the matching pair, or remove "sts".',
  },
  'unused-sts-secret': {
    severity: 'error',
    problem: () => 'The STS provider "aws" takes neither a Secret nor a certificate.',
    fix: () => 'remove "secretRef" and "certSecretRef" from "sts".',
  },
  'unsupported-verification': {
    severity: 'error',
    problem: () => 'Signatures of charts are verified from a HelmRepository only.',
    fix: () => 'remove "verify", or take the chart from a HelmRepository of type "oci".',
  },
  'invalid-artifact-name': {
    severity: 'error',
    problem: () => 'Without "pathPattern" an artifact is called by its name, and one here is no name of an object.',
    fix: () => 'use lower-case letters, digits, "-" and ".".',
  },
  'missing-oidc-providers': {
    severity: 'error',
    problem: () => 'A Receiver of type "generic-oidc" trusts nobody without "oidcProviders".',
    fix: () => 'add at least one provider.',
  },
  'unused-oidc-providers': {
    severity: 'error',
    problem: () => 'Only Receivers of type "generic-oidc" ask "oidcProviders".',
    fix: () => 'remove "oidcProviders", or set "type: generic-oidc".',
  },
  'unused-receiver-secret': {
    severity: 'error',
    problem: () => 'A Receiver of type "generic-oidc" takes no "secretRef".',
    fix: () => 'remove "secretRef".',
  },
  'missing-receiver-secret': {
    severity: 'error',
    problem: () => 'Without "secretRef" nobody could tell who calls this Receiver.',
    fix: () => 'add "secretRef" with the name of the Secret that holds "token".',
  },
  'unsupported-commit-status-expression': {
    severity: 'error',
    problem: () => 'Only providers that set a commit\'s status take "commitStatusExpr".',
    fix: () => 'remove it, or use a type such as "github" or "gitlab".',
  },
} satisfies Rules;
