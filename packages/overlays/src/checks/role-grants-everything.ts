import { raise, type Problem } from '@254carbon/manifest';
import { escalates } from '../access/escalates';
import { statedRules } from '../access/stated-rules';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';

const FIELDS = ['verbs', 'resources', 'apiGroups', 'nonResourceURLs'] as const;

/** A role of the team's own that names nothing, so that what comes later is granted as well. */
export function roleGrantsEverything(environment: Environment): Problem[] {
  return statedRules(environment).flatMap((rule) => {
    const fields = FIELDS.filter((field) => rule[field].includes('*'));
    // What gives any right is told as that.
    if (fields.length === 0 || escalates(rule).includes('*')) return [];
    const { name, where } = rule.object;
    const args = { object: name, fields };
    return [raise(overlaysRules, 'role-grants-everything', where(['rules', rule.index, fields[0] ?? '']), args)];
  });
}
