import { fluxRules } from '@254carbon/flux';
import { manifestRules, type Rules } from '@254carbon/manifest';
import { overlaysRules } from '@254carbon/overlays';
import { gitopsRules } from './rules';

/** The wording of every problem that any package can find. */
export const ruleBook: Rules = {
  ...manifestRules,
  ...fluxRules,
  ...overlaysRules,
  ...gitopsRules,
};
