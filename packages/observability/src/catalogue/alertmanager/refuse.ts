import type { KnobContext, Refusal } from '../../component';
import type { AlertmanagerKnobs } from './knobs';
import { backwards } from './maintenance';

/** Alertmanager would refuse its whole configuration for one such window. */
export function refuse({ knobs }: KnobContext<AlertmanagerKnobs>): readonly Refusal[] {
  return backwards(knobs.maintenance).map((window) => ({
    at: { knob: 'maintenance' },
    reason: `The window "${window}" ends before it begins, and Alertmanager would not start with it.`,
    remedy: 'Write two windows, one until 24:00 and one from 00:00 of the next day.',
  }));
}
