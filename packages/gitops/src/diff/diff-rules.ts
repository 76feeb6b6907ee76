import { type Args, meant, type Rules } from '@254carbon/manifest';
import { listNames } from '../list-names';

/** The wording of why two sides cannot be compared. */
export const diffRules = {
  'no-folder': {
    severity: 'error',
    problem: (_: Args) => 'There is no such folder, and no environment that is called so.',
    fix: (_: Args) =>
      'name a folder with a tree, or with a tree for each environment; or an environment that is published.',
  },
  'no-tree-of-environment': {
    severity: 'error',
    problem: ({ name, known }: { name: string; known: readonly string[] }) =>
      `Neither folder holds a tree for ${name}; they hold ${listNames(known)}.`,
    fix: (_: Args) => 'choose one of them with --environment, or leave it out.',
  },
  'sides-given-twice': {
    severity: 'error',
    problem: (_: Args) =>
      'Two folders, --base and --between each say what is to be compared, and more than one is given.',
    fix: (_: Args) => 'give one of them, or none for what is published.',
  },
  'one-side-only': {
    severity: 'error',
    problem: ({ side }: { side: string }) => `Only one side is given, ${JSON.stringify(side)}.`,
    fix: (_: Args) => 'name both, OLD first; or neither, and one environment with --environment.',
  },
  'between-needs-two': {
    severity: 'error',
    problem: (_: Args) => '--between compares exactly two environments.',
    fix: (_: Args) => 'write --between staging,production.',
  },
  'no-such-side': {
    severity: 'error',
    problem: ({ side, known }: { side: string; known: readonly string[]; suggestion: string }) =>
      `${JSON.stringify(side)} is no folder, and names no environment; there are ${listNames(known)}.`,
    fix: (args: { suggestion: string }) => meant(args, 'name a folder, an environment, or ENVIRONMENT@REVISION.'),
  },
  'nothing-published': {
    severity: 'error',
    problem: ({ environment, branch }: { environment: string; branch: string }) =>
      `Nothing is published for ${environment} yet: its repository has no branch ${branch}.`,
    fix: (_: Args) => 'publish it first: gitops publish --init.',
  },
  'no-such-revision': {
    severity: 'error',
    problem: ({ revision, branch }: { revision: string; branch: string }) =>
      `No commit on ${branch} begins with ${JSON.stringify(revision)}, nor was one rendered from such a source.`,
    fix: (_: Args) => 'take at least four characters of a revision that gitops history lists.',
  },
  'no-merge-base': {
    severity: 'error',
    problem: ({ reference }: { reference: string }) =>
      `Git knows no commit at which this checkout parted from ${JSON.stringify(reference)}.`,
    fix: (_: Args) =>
      'fetch the branch with its history (in a pipeline: fetch-depth: 0), and name it as git does: origin/main.',
  },
  'lock-file-differs': {
    severity: 'error',
    problem: ({ file, revision }: { file: string; revision: string }) =>
      `${file} is another at ${revision}, so the packages that are installed now would not render what was rendered then.`,
    fix: ({ revision }: { file: string; revision: string }) =>
      [
        'render it by hand, with its own packages, and compare the folders:',
        `git worktree add --detach ../base ${revision} && (cd ../base && npm ci && npx gitops render)`,
        'npx gitops render && npx gitops diff ../base/dist/gitops dist/gitops',
      ].join('\n'),
  },
  'base-fails': {
    severity: 'error',
    problem: ({ revision, reason }: { revision: string; reason: string }) =>
      `The sources at ${revision} cannot be rendered: ${reason}`,
    fix: (_: Args) => 'compare with a revision that renders, or with what is published.',
  },
} satisfies Rules;
