/** Everything that a commit is made of. */
export interface CommitDraft {
  readonly tree: string;
  readonly parent?: string;
  /** As `git var GIT_AUTHOR_IDENT` gives it. */
  readonly author: string;
  readonly committer: string;
  readonly message: string;
}

/** A commit object. */
export function renderCommit({ tree, parent, author, committer, message }: CommitDraft): Buffer {
  const parents = parent === undefined ? '' : `parent ${parent}\n`;
  return Buffer.from(`tree ${tree}\n${parents}author ${author}\ncommitter ${committer}\n\n${message}`);
}
