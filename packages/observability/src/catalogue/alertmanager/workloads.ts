import type { Context } from '../../component';
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

/** Where webhooks of one's own listen is in their Secrets: the environment says it where that is no public address. */
function outward({ knobs, environment }: Context<AlertmanagerKnobs>): readonly Reach[] {
  const uses = [...usedChannels(knobs), ...(knobs.heartbeat ? ['heartbeat'] : [])];
  const apart = environment.network.receivers === undefined ? [] : uses.filter((use) => OWN.includes(use));
  // Who proves that the cluster lives is best somewhere else, so the way out stays open for it.
  const outside = uses.filter((use) => use === 'heartbeat' || !apart.includes(use));
  return [
    ...(outside.length === 0 ? [] : [{ to: 'internet' as const, ports: [443], why: `notify: ${outside.join(', ')}` }]),
    ...(apart.length === 0 ? [] : [{ to: 'receivers' as const, why: `notify: ${apart.join(', ')}` }]),
  ];
}

/** What may be a service of one's own. */
const OWN: readonly string[] = ['webhook', 'heartbeat'];

export function workloads(context: Context<AlertmanagerKnobs>): readonly Workload[] {
  const { knobs } = context;
  return [
    {
      kind: 'Alertmanager',
      name: ALERTMANAGER,
      namespace: NAMESPACE,
      replicas: knobs.replicas,
      labels: { 'app.kubernetes.io/name': 'alertmanager', alertmanager: ALERTMANAGER },
      scraped: [9093, 8080],
      reaches: [...(knobs.replicas > 1 ? [gossip] : []), ...outward(context)],
      containers: [
        { name: 'alertmanager', ports: [9093, GOSSIP_PORT], requests: { cpu: CPU, memory: knobs.memory } },
        { name: 'config-reloader', ports: [8080], requests: requests.reloader },
      ],
    },
  ];
}
