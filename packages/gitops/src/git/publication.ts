/** A commit on the branch of an environment, and what it says of itself. */
export interface Publication {
  readonly commit: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly committer: Person;
  readonly subject: string;
  /** The message without its first line and without our trailers. */
  readonly body: string;
  readonly trailers: Trailers;
  /**
   * Whether its trailer names the tree that it has, as every commit of ours does. A hint: only a signature could prove it.
   */
  readonly isOurs: boolean;
}

export interface Person {
  readonly name: string;
  readonly email: string;
  /** Seconds since 1970. */
  readonly time: number;
}

/** What we write at the end of a commit's message. */
export interface Trailers {
  readonly environment?: string;
  /** The revision that was rendered, `unknown` where the sources are in no repository. */
  readonly source?: string;
  /** Whether the sources held changes that the revision does not have. */
  readonly dirty?: boolean;
  /** Version of this program. */
  readonly tool?: string;
  readonly tree?: string;
  /** Of a rollback: the publication whose tree it brings back. */
  readonly rollbackTo?: string;
}
