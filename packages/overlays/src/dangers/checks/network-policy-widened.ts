import { describeObject, isDeepEqual } from '@254carbon/manifest';
import { defineDanger } from '../danger';
import { describeRule } from '../network/describe-rule';
import { findWiderPolicies } from '../network/find-wider-policies';

const MOST_RULES = 3;

/** More may be let through to pods, or from them, than before. */
export const networkPolicyWidened = defineDanger<{
  readonly direction: string;
  readonly opened: string;
  readonly rules: readonly string[];
}>({
  code: 'network-policy-widened',
  harm: 'access',
  title:
    'NetworkPolicies may let through more than before: pods that no policy selects any more, peers or ports that none allowed',
  why: ({ direction, opened, rules }) =>
    opened === ''
      ? `It may let through ${rules.join('; ')}, which no policy did before.`
      : `No policy may select its pods any more for ${direction}, and pods without a policy are open to everybody.`,
  lost: () => 'The wall: whoever gets hold of a pod at the other end reaches these.',
  fix: ({ opened }) =>
    opened === ''
      ? 'if a new component needs it, accept it; else name the peers by their labels and the ports by their numbers.'
      : 'keep a policy that selects these pods, at least one that allows nothing.',
  find: (world) => {
    const changed = new Map(world.objects.map((one) => [one.title, one]));
    const objects = (side: 'before' | 'after') => world.of(side, 'NetworkPolicy').map(({ object }) => object);
    // Nothing that was and is the same can have opened anything, unless what closed it is gone.
    if (isDeepEqual([...objects('before')], [...objects('after')])) return [];
    return findWiderPolicies(objects('before'), objects('after')).flatMap(({ policy, opened, rules }) => {
      const at = changed.get(describeObject(policy.object));
      if (at === undefined) return [];
      const shown = rules.slice(0, MOST_RULES).map((rule) => describeRule(rule, policy.direction));
      const more = rules.length > MOST_RULES ? [`${rules.length - MOST_RULES} more`] : [];
      return [
        {
          at,
          args: { direction: policy.direction.toLowerCase(), opened: opened ? 'yes' : '', rules: [...shown, ...more] },
        },
      ];
    });
  },
});
