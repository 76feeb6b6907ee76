import type { Context, RequiredSecret } from '../../component';
import { channels, HEARTBEAT_KEY, HEARTBEAT_SECRET, keyOf, teamsOf, usedChannels } from './channels';
import type { AlertmanagerKnobs } from './knobs';

export function secrets({ knobs }: Context<AlertmanagerKnobs>): readonly RequiredSecret[] {
  return [
    ...usedChannels(knobs).map((channel): RequiredSecret => {
      const { secret, holds, purpose } = channels[channel];
      const teams = teamsOf(knobs).map((team) => ({
        name: keyOf(channel, team),
        description: `${holds}, for the team ${team}`,
      }));
      return {
        name: secret,
        namespace: 'observability',
        keys: [{ name: keyOf(channel), description: holds }, ...teams],
        purpose,
      };
    }),
    ...(knobs.heartbeat ? [heartbeat] : []),
  ];
}

const heartbeat: RequiredSecret = {
  name: HEARTBEAT_SECRET,
  namespace: 'observability',
  keys: [{ name: HEARTBEAT_KEY, description: 'the address of a check that alarms when the calls end' }],
  purpose: 'Alertmanager calls a service outside, so that its silence is noticed',
};
