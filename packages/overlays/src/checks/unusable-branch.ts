import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';

/** A name that the pattern of the schema lets through and Git does not take, or takes for something else. */
export function unusableBranch({ file, document, settings: { branch } }: Environment): Problem[] {
  if (!/\.lock(\/|$)|^refs\/|^HEAD$/.test(branch)) return [];
  const where = { file, ...document.positionOf(['branch']), field: 'branch' };
  return [raise(overlaysRules, 'unusable-branch', where, { branch })];
}
