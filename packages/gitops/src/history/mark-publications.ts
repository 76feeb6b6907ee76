import type { Publication } from '../git/publication';

/** A commit on the branch of an environment, with what has become of it. */
export interface MarkedPublication extends Publication {
  readonly state: 'current' | 'past' | 'rolled-back';
}

/** Marks the history of a branch, newest first: what a later rollback has undone is told apart from what is past. */
export function markPublications(history: readonly Publication[]): readonly MarkedPublication[] {
  const undone = new Set<number>();
  for (const [index, { trailers }] of history.entries()) {
    const target = history.findIndex(({ commit }, at) => at > index && commit === trailers.rollbackTo);
    for (let at = index + 1; at < target; at++) undone.add(at);
  }
  return history.map((publication, index) => ({
    ...publication,
    state: index === 0 ? 'current' : undone.has(index) ? 'rolled-back' : 'past',
  }));
}
