import type { Context } from '../../component';
import type { LokiKnobs } from './knobs';

export function outages({ knobs, environment }: Context<LokiKnobs>): readonly string[] {
  const waiting = 'log lines wait on the nodes, in the queues of the agents and after that in the log files themselves';
  if (knobs.replicas === 1) {
    const store = environment.objectStorage === undefined ? ', and a volume that is lost takes all logs along' : '';
    return [`There is one server: while it is away no logs can be read, and ${waiting}${store}.`];
  }
  return [
    `There are ${knobs.replicas} servers, and three hold each line until it is in the object store: reading and writing go on while one is away. With two away both stop, and ${waiting}.`,
    'The caches are there once: without them queries are slower and the object store is asked more.',
  ];
}
