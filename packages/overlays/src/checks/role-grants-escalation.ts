import { raise, type Problem } from '@254carbon/manifest';
import { escalates } from '../access/escalates';
import { statedRules } from '../access/stated-rules';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';

/** A role of the team's own whose holder may get any other right too. */
export function roleGrantsEscalation(environment: Environment): Problem[] {
  return statedRules(environment).flatMap((rule) => {
    const verbs = escalates(rule);
    if (verbs.length === 0) return [];
    const { name, where } = rule.object;
    const args = { object: name, verbs };
    return [raise(overlaysRules, 'role-grants-escalation', where(['rules', rule.index, 'verbs']), args)];
  });
}
