import { type Args, meant, type Rules } from '@254carbon/manifest';

/** The wording of why a cluster cannot be looked at, or is not the one that was meant. */
export const statusRules = {
  'no-kubeconfig': {
    severity: 'error',
    problem: (_: Args) => 'There is no kubeconfig, so there is no cluster to ask.',
    fix: (_: Args) => 'set KUBECONFIG, or write ~/.kube/config.',
  },
  'kubeconfig-unusable': {
    severity: 'error',
    problem: ({ reason }: { reason: string }) => `The kubeconfig cannot be used: ${reason}.`,
    fix: () => 'try `kubectl config view`, and mend what it complains about.',
  },
  'unknown-context': {
    severity: 'error',
    problem: ({ name, known }: { name: string; known: readonly string[]; suggestion: string }) =>
      `The kubeconfig has no context "${name}"; it has ${known.join(', ') || 'none'}.`,
    fix: (args: { suggestion: string }) => meant(args, 'name one that is there.'),
  },
  'cluster-unreachable': {
    severity: 'error',
    problem: ({ server, reason }: { server: string; context: string; reason: string }) =>
      `The API server at ${server} cannot be asked: ${reason}.`,
    fix: ({ context }: { server: string; context: string; reason: string }) =>
      `see whether \`kubectl --context ${context} get --raw /readyz\` answers: network, VPN, address, certificate.`,
  },
  'cluster-refuses': {
    severity: 'error',
    problem: ({ what, reason }: { what: string; context: string; reason: string }) =>
      `The API server does not let you read ${what}: ${reason}.`,
    fix: ({ context }: { what: string; context: string; reason: string }) =>
      `log in again, or ask for the right to get and list Flux's objects in flux-system (\`kubectl --context ${context} auth can-i --list -n flux-system\`).`,
  },
  'flux-not-installed': {
    severity: 'error',
    problem: ({ context }: { context: string }) => `The cluster of context ${context} does not serve Flux's kinds.`,
    fix: ({ context }: { context: string }) => `install Flux: \`flux install --context ${context}\`.`,
  },
  'environment-not-applied': {
    severity: 'error',
    problem: ({ context, source }: { context: string; source: string; environment: string }) =>
      `Flux in the cluster of context ${context} has no GitRepository ${source}, so it follows no branch of ours.`,
    fix: ({ environment, context }: { context: string; source: string; environment: string }) =>
      `apply the start of the environment: \`kubectl --context ${context} apply -f gitops/flux-system/${environment}/\`.`,
  },
  'cluster-follows-other-branch': {
    severity: 'error',
    problem: ({ context, found, wanted }: { context: string; found: string; wanted: string }) =>
      `The cluster of context ${context} follows ${found}, and this environment is published on ${wanted}.`,
    fix: () => 'name the context of the right cluster with --context.',
  },
} satisfies Rules;
