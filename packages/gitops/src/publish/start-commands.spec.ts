import type { Environment } from '@254carbon/overlays';
import { startCommands } from './start-commands';

const start = (repository: string, lockedDown = false) =>
  startCommands({
    name: 'qa',
    facts: { repository, branch: 'trunk' },
    settings: { hardening: { lockedDown } },
  } as unknown as Environment);

describe('startCommands', () => {
  it.each(['https://git.example/team/config.git', 'ssh://git@git.example/team/config'])(
    'lead from an empty cluster to one that follows the branch of %s',
    (repository) => {
      const lines = start(repository).trim().split('\n').slice(1);
      expect(lines.map((line) => line.trim().split(' ').slice(0, 2).join(' '))).toEqual([
        'flux install',
        'git clone',
        '# then',
        'kubectl apply',
      ]);
      expect(lines[1]).toContain(`--branch trunk ${repository} && cd config`);
    },
  );

  it('have no place for a secret, which would end in the history of the shell', () => {
    expect(start('https://git.example/config.git')).not.toMatch(/from-literal|TOKEN|password/);
  });

  it('leave the installation of a locked Flux to the README', () => {
    expect(start('https://git.example/config.git', true)).not.toContain('flux install');
  });
});
