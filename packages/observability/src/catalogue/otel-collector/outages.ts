import type { Context } from '../../component';
import { collected } from './agent-config';
import { backends } from './backends';
import type { OtelCollectorKnobs } from './knobs';
import { autoscaled } from './values';

export function outages(context: Context<OtelCollectorKnobs>): readonly string[] {
  const { knobs } = context;
  const { replicas, maxReplicas, queue, agentQueue } = knobs;
  const copies = backends(context).some(({ exporters }) => Object.keys(exporters).length > 1);
  return [
    autoscaled(knobs)
      ? `There are ${replicas} to ${maxReplicas} gateways, as many as their CPU asks for. The autoscaler alone sets the number; without the metrics API it stays as it is.`
      : replicas === 1
        ? 'There is one gateway: while it is away, applications keep or drop what they have, as their SDK does it.'
        : `There are ${replicas} gateways; any of them does.`,
    `A gateway that ends sends its queues first, and has a minute for it. It holds ${queue} for each backend that is away, in memory; beyond that it refuses, and senders keep it. What a gateway holds for a backend that is away is lost when the gateway itself goes.`,
    ...(copies
      ? [
          'Every Prometheus gets its copy by a way of its own: one that is away for longer than its queue holds has a gap of the rest, and the others miss nothing. With all of them away, metrics beyond the queues are lost.',
        ]
      : []),
    collected(context).logs
      ? `An agent keeps ${agentQueue} on the disk of its node, where a restart finds it again, and remembers how far it has read each log file.`
      : 'An agent keeps what the gateways do not take in memory only, since it collects no logs.',
  ];
}
