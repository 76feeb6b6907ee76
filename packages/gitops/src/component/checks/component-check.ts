import type { Problem } from '@254carbon/manifest';
import type { Context, Wiring } from '@254carbon/observability';
import type { LocatedComponent } from '@254carbon/overlays';

/** A component among the others of its workspace. */
export interface ComponentSubject extends LocatedComponent {
  /** All components of the workspace, this one too. */
  readonly all: readonly LocatedComponent[];
  /** Sample environments in which all components are on, this one too. */
  readonly wirings: readonly Wiring[];
  /** What the component is told in each of them. */
  readonly contexts: readonly Context[];
}

/** What is wrong with a component by itself and among the others. */
export type ComponentCheck = (subject: ComponentSubject) => readonly Problem[];
