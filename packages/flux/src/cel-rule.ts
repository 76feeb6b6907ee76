import type { Json } from '@254carbon/manifest';

/** A validation rule of a custom resource definition. */
export interface CelRule {
  /** The field of the object that is `self` to the rule. */
  readonly path: readonly string[];
  readonly expression: string;
  /** The expression, compiled; undefined where it cannot be evaluated, which the API server takes for a refusal. */
  readonly holds: (self: Json) => boolean | undefined;
}
