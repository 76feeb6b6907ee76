import type { Context } from '../../component';
import type { AlertmanagerKnobs } from './knobs';

export function outages({ knobs }: Context<AlertmanagerKnobs>): readonly string[] {
  if (knobs.replicas === 1) {
    return [
      'There is one: while it is away nobody is notified. Prometheus sends what still fires again as soon as it is back.',
    ];
  }
  return [
    `There are ${knobs.replicas}, and each gets every alert: the last one left still notifies. Peers that cannot see each other notify twice rather than not at all.`,
  ];
}
