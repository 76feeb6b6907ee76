import type { LocatedComponent } from '@254carbon/overlays';

/** A component that is to be there, and where it is to be on. */
export interface Addition extends LocatedComponent {
  /** Files to be made; empty for one that is there. */
  readonly make: 'catalogue' | 'chart' | 'nothing';
  readonly environments: readonly string[];
}
