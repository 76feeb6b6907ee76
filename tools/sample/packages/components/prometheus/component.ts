import { extend, prometheus } from '@254carbon/observability';

export default extend(prometheus, {
  // Other defaults of this platform, for every size. An environment turns the same knobs in its environment.yaml.
  // defaults: {
  //   // Prometheus servers. Each scrapes everything and receives every push, so any of them answers for all; two
  //   // survive the loss of a node. By size: small 1.
  //   replicas: 2,
  //   // How long samples are kept. The size cap, 80 % of the volume, may cut it shorter. By size: small 7d.
  //   retention: '30d',
  //   // Volume of each server. About 1.5 bytes a sample. By size: small 10Gi, large 500Gi.
  //   storage: '100Gi',
  //   // CPU request of each server. There is no limit: a throttled Prometheus misses scrapes. By size: small
  //   // 200m, large 4.
  //   cpu: '1',
  //   // Memory request of each server; the limit is twice that, for the replay of the write-ahead log. By size:
  //   // small 768Mi, large 16Gi.
  //   memory: '4Gi',
  //   // Memory request of kube-state-metrics, which grows with the objects in the cluster; the limit is four
  //   // times that. By size: small 64Mi, large 512Mi.
  //   stateMetricsMemory: '128Mi',
  // },
  // Chart values on top, by release; those of one environment belong in its values/prometheus.yaml.
  // values: () => ({ 'prometheus-stack': {} }),
});
