import type { Context } from '../../component';
import type { GrafanaKnobs } from './knobs';

export function outages({ knobs }: Context<GrafanaKnobs>): readonly string[] {
  return [
    'There is one, since its database is a file: two would show their users two truths. While it moves to another node, about a minute, nobody sees dashboards. Alerts do not depend on it.',
    knobs.persistence
      ? 'What people made in it is on its volume.'
      : 'It has no volume: what people made in it is gone with the pod. What this tree brings is back at once.',
  ];
}
