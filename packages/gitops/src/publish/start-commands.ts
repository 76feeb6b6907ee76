import type { Environment } from '@254carbon/overlays';

const CONTROLLERS = 'source-controller,kustomize-controller,helm-controller,notification-controller';

/** The commands that start the cluster of an environment whose branch was made just now. */
export function startCommands({ name, facts, settings }: Pick<Environment, 'name' | 'facts' | 'settings'>): string {
  const { repository, branch } = facts;
  const folder = (/([^/]+?)(\.git)?$/.exec(repository) ?? [])[1] ?? 'config';
  const lines = [
    settings.hardening.lockedDown
      ? '# Flux is locked down here: README.md says under "Install Flux" how to install it'
      : `flux install --components=${CONTROLLERS}`,
    `git clone --branch ${branch} ${repository} && cd ${folder}`,
    // A token on a command line would end in the history of the shell.
    '# then the namespaces and Secrets: the commands in README.md ask for each value',
    `kubectl apply -f gitops/flux-system/${name}/`,
  ];
  return `\nTo start ${name}, with its cluster selected (README.md on the branch says more):\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
