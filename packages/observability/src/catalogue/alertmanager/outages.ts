import type { Context } from '../../component';
import { usedChannels } from './channels';
import type { AlertmanagerKnobs } from './knobs';

const HEARTBEAT =
  'When all are away, or Prometheus, or the cluster, the calls to the service outside end, and it alarms.';

const NOBODY = 'Nobody is notified of anything, since knob `notify` is `none`: alerts are seen in Grafana.';

const NO_HEARTBEAT =
  '**When all are away, or Prometheus, or the cluster, no alert comes, and that looks like peace.** Knob `heartbeat` has a service outside called every minute, which alarms when the calls end.';

export function outages({ knobs }: Context<AlertmanagerKnobs>): readonly string[] {
  const nobody = usedChannels(knobs).length === 0;
  const last = knobs.heartbeat ? HEARTBEAT : nobody ? NOBODY : NO_HEARTBEAT;
  if (knobs.replicas === 1) {
    return [
      'There is one: while it is away nobody is notified. Prometheus sends what still fires again as soon as it is back.',
      last,
    ];
  }
  return [
    `There are ${knobs.replicas}, and each gets every alert: the last one left still notifies. Peers that cannot see each other notify twice rather than not at all.`,
    last,
  ];
}
