import { fluxRules } from '@254carbon/flux';
import { manifestRules, type Rules } from '@254carbon/manifest';
import { overlaysRules } from '@254carbon/overlays';
import { lintRules } from './lint/rules';
import { gitopsRules } from './rules';
import { statusRules } from './status/rules';

/** The wording of every problem that any package can find. */
export const ruleBook: Rules = {
  ...manifestRules,
  ...fluxRules,
  ...overlaysRules,
  ...gitopsRules,
  ...lintRules,
  ...statusRules,
};
