import type { Context } from '../../component';
import type { KnobValues } from '../../knob';
import type { Reach, Workload } from '../../workload';
import { ALERTMANAGER, NAMESPACE } from '../prometheus/names';
import { requests } from '../prometheus/requests';
import { usedChannels } from './channels';
import type { AlertmanagerKnobs } from './knobs';

/** CPU request of an Alertmanager, which hardly works. */
export const CPU = '10m';

/** Port of the gossip between the peers, TCP and UDP. */
export const GOSSIP_PORT = 9094;

const gossip: Reach = {
  to: { workload: ALERTMANAGER },
  ports: [GOSSIP_PORT],
  udp: true,
  why: 'tell its peers of silences and of what was notified',
};

/** Where a webhook of one's own listens is in its Secret, so only the port is known: that of HTTPS. */
function outward(knobs: KnobValues<AlertmanagerKnobs>): readonly Reach[] {
  const uses = [...usedChannels(knobs), ...(knobs.heartbeat ? ['heartbeat'] : [])];
  return uses.length === 0 ? [] : [{ to: 'internet', ports: [443], why: `notify: ${uses.join(', ')}` }];
}

export function workloads({ knobs }: Context<AlertmanagerKnobs>): readonly Workload[] {
  return [
    {
      kind: 'Alertmanager',
      name: ALERTMANAGER,
      namespace: NAMESPACE,
      replicas: knobs.replicas,
      labels: { 'app.kubernetes.io/name': 'alertmanager', alertmanager: ALERTMANAGER },
      scraped: [9093, 8080],
      reaches: [...(knobs.replicas > 1 ? [gossip] : []), ...outward(knobs)],
      containers: [
        { name: 'alertmanager', ports: [9093, GOSSIP_PORT], requests: { cpu: CPU, memory: knobs.memory } },
        { name: 'config-reloader', ports: [8080], requests: requests.reloader },
      ],
    },
  ];
}
