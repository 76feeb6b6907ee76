import type { Context } from '../../component';
import type { PrometheusKnobs } from './knobs';

const REPLAY = 'A server that starts again reads its write-ahead log first, which takes minutes when it is large.';

export function outages({ knobs }: Context<PrometheusKnobs>): readonly string[] {
  if (knobs.replicas === 1) {
    return [
      'There is one server: while it is away, nothing is scraped, no rule is evaluated, and what would have fired is silent; only a heartbeat notices (knob `heartbeat` of Alertmanager).',
      'What gateways and Tempo push waits in their queues meanwhile, and is still taken if it is no older than 30 minutes.',
      REPLAY,
    ];
  }
  return [
    `There are ${knobs.replicas} servers, each for itself: all scrape everything, all are pushed everything, and all evaluate the rules. Alertmanager notifies once for what they all fire.`,
    'Grafana asks the Service, which keeps a client on one server as long as it is there, so that a graph does not jump between servers that scraped at different moments. When that server goes, another answers within seconds.',
    'A server that was away keeps the gap of that time. To see what is in it, ask another one: forward a port to its pod.',
    REPLAY,
  ];
}
