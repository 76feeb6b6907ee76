import { type Problem, raise } from '@254carbon/manifest';
import type { Publication } from '../git/publication';
import { gitopsRules } from '../rules';

export interface Descent {
  /** The revision that was rendered now. */
  readonly source: string;
  /** Whether the source of what is published comes before it; undefined where this checkout does not know. */
  readonly isNewer: boolean | undefined;
}

/** What a publication can do wrong by its time alone. `last` is the last one that we made on the branch. */
export function publicationDangers(last: Publication | undefined, { source, isNewer }: Descent): readonly Problem[] {
  if (last === undefined) return [];
  const where = { file: last.trailers.environment ?? last.commit.slice(0, 12) };
  const published = last.trailers.source ?? 'unknown';
  const isOlder = published !== 'unknown' && isNewer !== true;
  const older = { published: short(published), ours: short(source), isKnown: String(isNewer === false) };
  const undone = { commit: short(last.commit), subject: last.subject };
  return [
    ...(isOlder ? [raise(gitopsRules, 'older-source', where, older)] : []),
    ...(last.trailers.rollbackTo === undefined ? [] : [raise(gitopsRules, 'undoes-rollback', where, undone)]),
  ];
}

function short(revision: string): string {
  return revision.slice(0, 12);
}
