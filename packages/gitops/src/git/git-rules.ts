import type { Args, Rules } from '@254carbon/manifest';
import type { RemoteFault } from './remote';

const FAULTS: Readonly<Record<RemoteFault, string>> = {
  empty: 'it is empty',
  control: 'it holds a control character',
  option: 'it starts with "-", which git reads as an option',
  helper: 'git would run a helper program for it',
  protocol: 'only https, http, ssh and file are used',
  host: 'it has no host that can be one',
};

export interface AtRemote extends Args {
  readonly remote: string;
  readonly reason: string;
}

/** The wording of what can go wrong with git and with remotes. */
export const gitRules = {
  'no-git': {
    severity: 'error',
    problem: ({ reason }: { reason: string }) => `git cannot be run: ${reason}.`,
    fix: (_: Args) => 'install git and see that it is on the PATH.',
  },
  'old-git': {
    severity: 'error',
    problem: ({ version, least }: { version: string; least: string }) =>
      `git ${version} is on the PATH, and git ${least} or newer is needed.`,
    fix: (_: Args) => 'update git.',
  },
  'unusable-remote': {
    severity: 'error',
    problem: ({ remote, fault }: { remote: string; fault: RemoteFault }) =>
      `${JSON.stringify(remote)} is not used as the address of a repository: ${FAULTS[fault]}.`,
    fix: (_: Args) => 'write https://host/path, ssh://user@host/path, or the path of a bare repository.',
  },
  'unusable-branch-name': {
    severity: 'error',
    problem: ({ branch }: { branch: string }) => `${JSON.stringify(branch)} is not used as the name of a branch.`,
    fix: (_: Args) => 'use letters, digits, "-" and "_", with single "/" or "." between.',
  },
  'remote-not-found': {
    severity: 'error',
    problem: ({ remote, reason }: AtRemote) => `There is no repository at ${remote}, or not for you: ${reason}.`,
    fix: (_: Args) =>
      'correct the address, or ask for the right to read it; `gitops publish --init` makes one in a local folder.',
  },
  'remote-unreachable': {
    severity: 'error',
    problem: ({ remote, reason }: AtRemote) => `${remote} cannot be reached: ${reason}.`,
    fix: (_: Args) => 'check the network and the proxy, and run it again.',
  },
  'remote-silent': {
    severity: 'error',
    problem: ({ remote, seconds }: { remote: string; seconds: number }) =>
      `${remote} has not answered for ${seconds} seconds.`,
    fix: (_: Args) => 'run it again, or give it longer with --timeout.',
  },
  'login-refused': {
    severity: 'error',
    problem: ({ remote, reason }: AtRemote) =>
      `${remote} does not take your credentials, or they allow too little: ${reason}.`,
    fix: (_: Args) => 'renew the token or key that git uses for this address; `git ls-remote` shows whether it works.',
  },
  'remote-fails': {
    severity: 'error',
    problem: ({ remote, reason }: AtRemote) => `${remote} answers with an error: ${reason}.`,
    fix: (_: Args) => 'run it again later; if it stays so, tell the people who run the server.',
  },
  'remote-lies': {
    severity: 'error',
    problem: ({ remote, reason }: AtRemote) => `What ${remote} sends makes no sense: ${reason}.`,
    fix: (_: Args) => 'check that the address is that of a git repository, and look for a proxy in between.',
  },
  'untrusted-folder': {
    severity: 'error',
    problem: ({ remote }: { remote: string }) =>
      `The repository ${remote} belongs to somebody else, and git does not work on it.`,
    fix: ({ remote }: { remote: string }) => `if you trust it: git config --global --add safe.directory ${remote}`,
  },
  'unsupported-object-format': {
    severity: 'error',
    problem: ({ remote }: { remote: string }) => `${remote} names its objects by SHA-256, and we know SHA-1 only.`,
    fix: (_: Args) => 'use a repository of the usual format.',
  },
  'no-identity': {
    severity: 'error',
    problem: (_: Args) => 'git does not know who you are, and a publication bears a name.',
    fix: (_: Args) => 'run `git config --global user.name "Your Name"`, and the same for user.email.',
  },
  'signing-fails': {
    severity: 'error',
    problem: ({ reason }: { reason: string }) =>
      `Commits are to be signed (commit.gpgSign), and that fails: ${reason}.`,
    fix: (_: Args) => 'see that `git commit -S` works here, or switch it off for this checkout.',
  },
  'objects-refused': {
    severity: 'error',
    problem: ({ reason }: { reason: string }) => `git does not take the tree: ${reason}.`,
    fix: (_: Args) => 'free the disk, or rename the file that it names.',
  },
  'cache-fails': {
    severity: 'error',
    problem: ({ folder, reason }: { folder: string; reason: string }) =>
      `What was read of the remote cannot be kept in ${folder}: ${reason}.`,
    fix: (_: Args) => 'free the disk or mend the permissions; the folder may be removed at any time.',
  },
} satisfies Rules;
