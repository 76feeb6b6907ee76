import { type Problem, raise, suggest } from '@254carbon/manifest';
import { dangers } from '@254carbon/overlays';
import { gitopsRules } from '../rules';

/** Dangers that only a publication can have. */
const OURS = ['older-source', 'undoes-rollback'];

/** Codes that were accepted and that no danger has: a slip there would be found out too late. */
export function unknownDangers(accepted: readonly string[] = []): readonly Problem[] {
  const known = [...OURS, ...dangers.map(({ code }) => code)];
  return accepted
    .filter((code) => !known.includes(code))
    .map((code) =>
      raise(gitopsRules, 'unknown-danger', { file: '--accept' }, { code, suggestion: suggest(code, known) ?? '' }),
    );
}
