import type { LocatedComponent } from '@254carbon/overlays';
import type { ChartModel } from './chart/chart-model';

/** A component that is to be there, and where it is to be on. */
export interface Addition extends LocatedComponent {
  /** What its files are made from; nothing where it is there. */
  readonly make: 'catalogue' | 'chart' | 'nothing';
  readonly model?: ChartModel;
  readonly environments: readonly string[];
  /** Sentences for whoever asked. */
  readonly notes?: readonly string[];
}
