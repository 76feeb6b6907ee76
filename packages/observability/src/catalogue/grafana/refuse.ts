import type { KnobContext, Refusal } from '../../component';
import type { GrafanaKnobs } from './knobs';

export function refuse({ knobs, environment }: KnobContext<GrafanaKnobs>): readonly Refusal[] {
  if (knobs.replicas === 1 || environment.database !== undefined) return [];
  return [
    {
      at: { knob: 'replicas' },
      reason: `${knobs.replicas} Grafanas without a database that they share would each know people, sessions and dashboards of their own.`,
      remedy: 'Describe the `database` of the environment, or set replicas to 1.',
    },
  ];
}
