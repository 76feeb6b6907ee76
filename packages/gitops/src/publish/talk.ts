import type { Plan } from './plan';

/** How a publication speaks with whoever started it. */
export interface Talk {
  /** Shows what would go out. */
  show(plans: readonly Plan[]): void;
  /** Whether it may. */
  confirm(plans: readonly Plan[]): Promise<'yes' | 'no' | 'nobody'>;
  /** Tells what happens now. */
  progress(environment: string, text: string): void;
}
