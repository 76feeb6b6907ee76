import type { ProblemFormat } from '../validate/print-validation';

/** Options of the verb, as its schema has them. */
export interface LintFlags {
  readonly environment?: readonly string[];
  readonly component?: readonly string[];
  readonly fix?: boolean;
  readonly strict?: boolean;
  readonly explain?: string;
  readonly format?: ProblemFormat;
}
