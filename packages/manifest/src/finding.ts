import type { Path } from './json';
import type { Args } from './problem';

/** What a check finds in one object: it knows the path only; file and line are looked up from the source later. */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly path: Path;
  readonly args: Args;
  /** Point at the key rather than at its value: for unknown keys. */
  readonly on?: 'key';
}
