import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';

/** A name that the pattern of the schema lets through and Git does not take, or takes for something else. */
export function unusableBranch({ file, document, settings: { branch } }: Environment): Problem[] {
  const usable = !(/\.lock(\/|$)/.test(branch) || /^refs\//.test(branch) || branch === 'HEAD');
  const where = { file, ...document.positionOf(['branch']), field: 'branch' };
  return usable ? [] : [raise(overlaysRules, 'unusable-branch', where, { branch })];
}
