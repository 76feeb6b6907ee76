import { knob } from '../../knob';

export const knobs = {
  replicas: knob.integer({
    description: 'Gateways. They are all alike and keep nothing but their queues; two survive the loss of a node.',
    minimum: 1,
    default: 3,
    sizes: { small: 1, large: 6 },
  }),
  cpu: knob.quantity({
    description: 'CPU request of each gateway. There is no limit.',
    default: '500m',
    sizes: { small: '100m', large: '2' },
  }),
  memory: knob.quantity({
    description: 'Memory request of each gateway; the limit is twice that, and from 80 % of the limit on it refuses.',
    default: '1Gi',
    sizes: { small: '256Mi', large: '4Gi' },
  }),
  queue: knob.quantity({
    description:
      'What a gateway holds in memory for each backend that is away, in bytes as sent; it needs about four times that.',
    default: '64Mi',
    sizes: { small: '16Mi', large: '256Mi' },
  }),
  agentCpu: knob.quantity({
    description: 'CPU request of the agent on each node. There is no limit.',
    default: '100m',
    sizes: { small: '50m', large: '250m' },
  }),
  agentMemory: knob.quantity({
    description: 'Memory request of the agent on each node; the limit is twice that.',
    default: '256Mi',
    sizes: { small: '128Mi', large: '512Mi' },
  }),
  agentQueue: knob.quantity({
    description:
      "What an agent keeps on the node's disk while the gateway is away, once for logs and once for metrics. After that it stops reading log files.",
    default: '512Mi',
    sizes: { small: '128Mi', large: '2Gi' },
  }),
  verifyKubelet: knob.boolean({
    description:
      "Whether the agent checks the certificate of its node's kubelet. Most clusters leave kubelets with certificates that nobody signed, and then it must not.",
    default: false,
  }),
};

export type OtelCollectorKnobs = typeof knobs;
