import type { KnobContext, Refusal } from '../../component';
import type { AlertmanagerKnobs } from './knobs';
import { backwards } from './maintenance';

/** Alertmanager would refuse its whole configuration for one such window; and to nobody no way can be opened. */
export function refuse({ knobs, environment }: KnobContext<AlertmanagerKnobs>): readonly Refusal[] {
  const { receivers } = environment.network;
  const unnamed = receivers !== undefined && receivers.pods === undefined && receivers.cidrs === undefined;
  return [
    ...backwards(knobs.maintenance).map(
      (window): Refusal => ({
        at: { knob: 'maintenance' },
        reason: `The window "${window}" ends before it begins, and Alertmanager would not start with it.`,
        remedy: 'Write two windows, one until 24:00 and one from 00:00 of the next day.',
      }),
    ),
    ...(unnamed ? [UNNAMED] : []),
  ];
}

const UNNAMED: Refusal = {
  at: { fact: ['network', 'receivers'] },
  reason: 'Nothing says where the webhooks are, so that no way to them can be opened.',
  remedy: 'Name their `pods` or their `cidrs`, or leave `receivers` out where they are public.',
};
