import { type Args, meant, type Rules } from '@254carbon/manifest';

function list(texts: readonly string[], most = 5): string {
  const shown = texts.slice(0, most).join('; ');
  return texts.length > most ? `${shown}; and ${texts.length - most} more` : shown;
}

/** The wording of what can keep a publication from going out. */
export const publishRules = {
  'branch-missing': {
    severity: 'error',
    problem: ({ branch, remote }: { branch: string; remote: string }) => `${remote} has no branch ${branch}.`,
    fix: (_: Args) => 'correct the branch or the address; the first time, run it with --init, which makes the branch.',
  },
  'foreign-commits': {
    severity: 'error',
    problem: ({ branch, commits }: { branch: string; commits: readonly string[] }) =>
      `Branch ${branch} holds what gitops did not publish, and publishing would undo it: ${list(commits)}.`,
    fix: (_: Args) =>
      'bring the change into the sources, then publish with --overwrite; what is overwritten is kept under a ref of its own.',
  },
  'unaccepted-dangers': {
    severity: 'error',
    problem: ({ codes }: { codes: readonly string[] }) =>
      `The change is dangerous, and not every danger is accepted: ${codes.join(', ')}.`,
    fix: ({ codes }: { codes: readonly string[] }) =>
      `change the sources, or, if it is meant, add ${codes.map((code) => `--accept ${code}`).join(' ')}.`,
  },
  'unknown-danger': {
    severity: 'error',
    problem: ({ code }: { code: string; suggestion: string }) => `There is no danger "${code}" to accept.`,
    fix: (args: { suggestion: string }) => meant(args, 'name a code as the diff prints it.'),
  },
  'not-confirmed': {
    severity: 'error',
    problem: (_: { command: string }) =>
      'Nothing was written: there is no terminal to ask on, and --yes was not given.',
    fix: ({ command }: { command: string }) => `look at the change above, then run: ${command}`,
  },
  declined: {
    severity: 'error',
    problem: (_: Args) => 'Nothing was written: the answer was no.',
    fix: (_: Args) => 'run it again when the change is as it should be.',
  },
  'push-refused': {
    severity: 'error',
    problem: ({ branch, remote, reason }: { branch: string; remote: string; reason: string }) =>
      `${remote} refuses the push to ${branch}: ${reason}.`,
    fix: (_: Args) => 'ask for the right to push to this branch, or mend what the server names.',
  },
  'branch-locked': {
    severity: 'error',
    problem: ({ branch, lock }: { branch: string; lock: string }) =>
      `On the remote a lock stands in the way of ${branch}: ${lock}. Another push is going on, or died there.`,
    fix: ({ lock }: { branch: string; lock: string }) =>
      `try again in a minute; if it stays, whoever runs the server has to remove ${lock}.`,
  },
  'branch-keeps-moving': {
    severity: 'error',
    problem: ({ branch, tries }: { branch: string; tries: number }) =>
      `Branch ${branch} moved each of ${tries} times between looking and pushing, so others publish to it.`,
    fix: (_: Args) => 'run it again, or give it longer with --timeout.',
  },
  'outcome-unknown': {
    severity: 'error',
    problem: ({ branch, remote }: { branch: string; remote: string }) =>
      `The connection to ${remote} ended before it said whether ${branch} was updated, and it could not be asked again.`,
    fix: (_: Args) => 'run it again: it finds out, and does only what is left.',
  },
  'destination-unknown': {
    severity: 'error',
    problem: (_: Args) => 'The file does not say, as far as it can be read, which branch the environment has.',
    fix: (_: Args) => 'mend it, or give --branch and --remote.',
  },
  'no-environment-named': {
    severity: 'error',
    problem: ({ verb }: { verb: string }) => `${verb} works on one environment, and none is named.`,
    fix: ({ verb }: { verb: string }) => `name it: gitops ${verb} production`,
  },
  'unknown-publication': {
    severity: 'error',
    problem: ({ revision, branch }: { revision: string; branch: string }) =>
      `"${revision}" names no single publication on branch ${branch}.`,
    fix: ({ branch }: { revision: string; branch: string }) =>
      `take a revision that \`gitops history\` lists for ${branch}, with enough of its characters.`,
  },
  'nothing-before': {
    severity: 'error',
    problem: ({ branch }: { branch: string }) => `There is no earlier publication on branch ${branch} to go back to.`,
    fix: (_: Args) => 'change the sources and publish.',
  },
  'secret-in-tree': {
    severity: 'error',
    problem: ({ what }: { what: string }) => `The tree holds a secret in clear text: ${what}. It is not published.`,
    fix: (_: Args) => 'take it out of the sources, and hand the secret over as docs/environment.md says.',
  },
  'older-source': {
    severity: 'warning',
    problem: ({ published, ours, isKnown }: { published: string; ours: string; isKnown: string }) =>
      isKnown === 'true'
        ? `What is published was rendered from ${published}, which is not a part of your revision ${ours}: this would undo what came with it.`
        : `What is published was rendered from ${published}, which this checkout does not know, so your revision ${ours} may be an older one.`,
    fix: (_: Args) => 'fetch and merge the newer sources, then publish.',
  },
  'undoes-rollback': {
    severity: 'warning',
    problem: ({ commit, subject }: { commit: string; subject: string }) =>
      `The branch was rolled back by ${commit} (${subject}), and this would undo that.`,
    fix: (_: Args) => 'make sure that what was wrong is mended in the sources.',
  },
} satisfies Rules;
