import { knob } from '../../knob';

export const knobs = {
  replicas: knob.integer({
    description:
      'Gateways, at least. They are all alike and keep nothing but their queues; two survive the loss of a node.',
    minimum: 1,
    default: 3,
    sizes: { small: 1, large: 6 },
    sizing: 'Together the cores that spans, lines and the pushed part of the samples of the target take.',
  }),
  maxReplicas: knob.integer({
    description:
      'Gateways, at most. Where it is more than `replicas`, the cluster adds gateways while they use more than 75 % of the CPU that they request; that needs the metrics API, so metrics-server.',
    minimum: 1,
    default: 8,
    sizes: { small: 1, large: 12 },
    sizing: 'Twice the target, at 75 % of the CPU that each requests.',
  }),
  cpu: knob.quantity({
    description: 'CPU request of each gateway. There is no limit.',
    default: '600m',
    sizes: { small: '150m', large: '2' },
    sizing: 'The cores that the target takes, over `replicas`.',
  }),
  memory: knob.quantity({
    description: 'Memory request of each gateway; the limit is twice that, and from 80 % of the limit on it refuses.',
    default: '1Gi',
    sizes: { small: '256Mi', large: '4Gi' },
    sizing: 'The limit follows the cores, and the queues of all backends fit into it.',
  }),
  queue: knob.quantity({
    description:
      'What a gateway holds in memory for each backend that is away, in bytes as sent; it needs about four times that.',
    default: '64Mi',
    sizes: { small: '16Mi', large: '256Mi' },
    sizing:
      "The target's spans of five minutes and its pushed samples of one, the time that a Tempo or a Prometheus takes to start again. Logs wait on the nodes.",
  }),
  agentCpu: knob.quantity({
    description: 'CPU request of the agent on each node. There is no limit.',
    default: '100m',
    sizes: { small: '50m', large: '250m' },
    sizing: "The node's share of the target's lines.",
  }),
  agentMemory: knob.quantity({
    description: 'Memory request of the agent on each node; the limit is twice that.',
    default: '256Mi',
    sizes: { small: '128Mi', large: '512Mi' },
    sizing: 'By the size of batches and of what is known of the pods of a node.',
  }),
  agentQueue: knob.quantity({
    description:
      "What an agent keeps on the node's disk while the gateway is away, once for logs and once for metrics, and as much again for a moment when it starts and compacts. After that it stops reading log files.",
    default: '512Mi',
    sizes: { small: '128Mi', large: '2Gi' },
    sizing: "The node's share of the target's logs for half an hour.",
  }),
  verifyKubelet: knob.boolean({
    description:
      "Whether the agent checks the certificate of its node's kubelet. Most clusters leave kubelets with certificates that nobody signed, and then it must not.",
    default: false,
  }),
};

export type OtelCollectorKnobs = typeof knobs;
