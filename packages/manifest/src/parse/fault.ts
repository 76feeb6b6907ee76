import type { manifestRules } from '../rules';

/** Something wrong at an offset of a text; becomes a problem once its line is known. */
export interface Fault {
  readonly code: keyof typeof manifestRules;
  readonly offset: number;
  readonly length: number;
  readonly args: Readonly<Record<string, string | number>>;
  /** Where the thing stands that it collides with; its line becomes the argument `firstLine`. */
  readonly firstOffset?: number;
}
