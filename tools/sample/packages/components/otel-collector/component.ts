import { extend, otelCollector } from '@254carbon/observability';

export default extend(otelCollector, {
  // Other defaults of this platform, for every size. An environment turns the same knobs in its environment.yaml.
  // defaults: {
  //   // Gateways, at least. They are all alike and keep nothing but their queues; two survive the loss of a node.
  //   // By size: small 1, large 6.
  //   replicas: 3,
  //   // Gateways, at most. Where it is more than `replicas`, the cluster adds gateways while they use more than
  //   // 75 % of the CPU that they request; that needs the metrics API, so metrics-server. By size: small 1, large
  //   // 12.
  //   maxReplicas: 8,
  //   // CPU request of each gateway. There is no limit. By size: small 150m, large 2.
  //   cpu: '600m',
  //   // Memory request of each gateway; the limit is twice that, and from 80 % of the limit on it refuses. By
  //   // size: small 256Mi, large 4Gi.
  //   memory: '1Gi',
  //   // What a gateway holds in memory for each backend that is away, in bytes as sent; it needs about four times
  //   // that. By size: small 16Mi, large 256Mi.
  //   queue: '64Mi',
  //   // CPU request of the agent on each node. There is no limit. By size: small 50m, large 250m.
  //   agentCpu: '100m',
  //   // Memory request of the agent on each node; the limit is twice that. By size: small 128Mi, large 512Mi.
  //   agentMemory: '256Mi',
  //   // What an agent keeps on the node's disk while the gateway is away, once for logs and once for metrics.
  //   // After that it stops reading log files. By size: small 128Mi, large 2Gi.
  //   agentQueue: '512Mi',
  //   // Whether the agent checks the certificate of its node's kubelet. Most clusters leave kubelets with
  //   // certificates that nobody signed, and then it must not.
  //   verifyKubelet: false,
  // },
  // Chart values on top, by release; those of one environment belong in its values/otel-collector.otel-collector.yaml.
  // values: () => ({ 'otel-collector': {}, 'otel-agent': {} }),
});
