import type { Environment } from '@254carbon/overlays';

const CONTROLLERS = 'source-controller,kustomize-controller,helm-controller,notification-controller';

/** The commands that start the cluster of an environment whose branch was made just now. */
export function startCommands({ name, facts, settings }: Environment): string {
  const { repository, branch } = facts;
  const folder = (/([^/]+?)(\.git)?$/.exec(repository) ?? [])[1] ?? 'config';
  const credentials = repository.startsWith('ssh:')
    ? `flux create secret git git-credentials --namespace=flux-system --url=${repository} --private-key-file=KEY`
    : 'kubectl create secret generic git-credentials --namespace flux-system --from-literal=username=USER --from-literal=password=TOKEN';
  const install = settings.hardening.lockedDown
    ? '# Flux is locked down here: step 2 of the README on the branch says how to install it'
    : `flux install --components=${CONTROLLERS}`;
  const lines = [
    install,
    credentials,
    `git clone --branch ${branch} ${repository} && cd ${folder}`,
    `kubectl apply -f gitops/flux-system/${name}/`,
  ];
  return `\nTo start ${name}, with its cluster selected (README.md on the branch says more, and which Secrets it needs):\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
