import type { Problem } from '@254carbon/manifest';
import type { Publication } from '../git/publication';
import type { Candidate } from './candidate';
import type { Review } from './review-change';

/** What publishing one tree would do, and what keeps it from going out. */
export interface Plan {
  readonly candidate: Candidate;
  /** Absent where the branch is new. */
  readonly tip?: Publication;
  readonly review: Review;
  /** Dangers by the time of it. */
  readonly dangers: readonly Problem[];
  /** Commits that we did not make, newest first, and what they did. */
  readonly foreign: readonly Publication[];
  readonly foreignReview?: Review;
  /** Where what would be overwritten is kept. */
  readonly keep?: string;
  readonly message: string;
  readonly blocks: readonly Problem[];
  /** New objects, as they stand in a pack, by their id. */
  readonly objects: ReadonlyMap<string, Buffer>;
}
