import type { KubernetesObject } from '@254carbon/manifest';
import { implies, isDisjoint } from '../label-selector';
import { coverRule } from './covers-rule';
import { parsePolicy, type Policy, type PolicyRule } from './parse-policy';

/** A policy by which more may be let through than before. */
export interface WiderPolicy {
  readonly policy: Policy;
  /** Its pods are no longer closed by any policy; else rules let through what none did. */
  readonly opened: boolean;
  readonly rules: readonly PolicyRule[];
}

/**
 * Compares all policies of two states, as sets: those whose pods may no longer be closed, and those that may let through
 * what nothing let through before. Never misses one; may name one that is harmless, where only the labels of real pods
 * would tell.
 */
export function findWiderPolicies(
  before: readonly KubernetesObject[],
  after: readonly KubernetesObject[],
): WiderPolicy[] {
  const [old, now] = [before.flatMap(parsePolicy), after.flatMap(parsePolicy)];
  const opened = old
    .filter((policy) => !now.some((other) => isPeer(policy, other) && implies(policy.pods, other.pods)))
    .map((policy) => ({ policy, opened: true, rules: [] }));
  const widened = now.flatMap((policy) => {
    const closing = old.filter((other) => isPeer(policy, other) && !isDisjoint(policy.pods, other.pods));
    // Pods that no policy closed were open to everybody.
    if (closing.length === 0) return [];
    // What several old policies let through together, they let through to pods that all of them select.
    const rules = closing.filter((other) => implies(policy.pods, other.pods)).flatMap((other) => other.rules);
    const wider = policy.rules.filter((rule) => !coverRule(rules, rule));
    return wider.length === 0 ? [] : [{ policy, opened: false, rules: wider }];
  });
  return [...opened, ...widened];
}

function isPeer(one: Policy, other: Policy): boolean {
  return one.namespace === other.namespace && one.direction === other.direction;
}
