import type { Git } from './open-git';

/** The revision that the sources of a workspace are at. */
export interface SourceRevision {
  /** `unknown` where they are in no repository. */
  readonly revision: string;
  /** Whether they hold changes that the revision does not have. */
  readonly dirty: boolean;
}

const UNKNOWN: SourceRevision = { revision: 'unknown', dirty: false };

/** Reads it in a person's checkout without touching anything, its index included. */
export async function readSource(git: Git): Promise<SourceRevision> {
  const ours = ['.', ':(exclude).cache/gitops', ':(exclude)dist/gitops'];
  const status = [
    '-c',
    'core.fsmonitor=false',
    'status',
    '--porcelain',
    '-z',
    '--untracked-files=normal',
    '--',
    ...ours,
  ];
  const [head, changes] = await Promise.all([
    git.look(['rev-parse', '--verify', '--end-of-options', 'HEAD^{commit}']),
    git.look(status),
  ]);
  const revision = head.out.toString('latin1').trim();
  if (head.status !== 0 || !isRevision(revision)) return UNKNOWN;
  return { revision, dirty: changes.status !== 0 || changes.out.length > 0 };
}

/** Whether one revision is the other or comes before it, as far as this checkout knows. */
export async function isBefore(git: Git, older: string, newer: string): Promise<boolean | undefined> {
  if (older === newer) return true;
  if (!isRevision(older) || !isRevision(newer)) return undefined;
  const { status } = await git.look(['merge-base', '--is-ancestor', older, newer]);
  return status === 0 ? true : status === 1 ? false : undefined;
}

function isRevision(text: string): boolean {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
