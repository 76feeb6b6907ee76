import { extend, loki } from '@254carbon/observability';

export default extend(loki, {
  // Other defaults of this platform, for every size. An environment turns the same knobs in its environment.yaml.
  // defaults: {
  //   // Loki servers, all alike: 1, or 3 and more. From 3 on each log line is in three of them before it is in
  //   // the object store, which they need. By size: small 1.
  //   replicas: 3,
  //   // How long logs are kept; they are deleted after that. At least 24h. By size: small 7d.
  //   retention: '31d',
  //   // Volume of each server. With object storage it holds what is not uploaded yet and copies of the index,
  //   // without it all logs. By size: large 50Gi.
  //   storage: '20Gi',
  //   // CPU request of each server. There is no limit. By size: small 100m, large 2.
  //   cpu: '600m',
  //   // Memory request of each server; the limit is twice that. By size: small 512Mi, large 8Gi.
  //   memory: '2Gi',
  //   // Memory for chunks that were read from the object store, `0` for no such cache. By size: small 0, large
  //   // 8Gi.
  //   chunksCache: '1Gi',
  //   // Memory for results of queries, which dashboards ask for again and again, `0` for no such cache. By size:
  //   // small 0, large 1Gi.
  //   resultsCache: '256Mi',
  //   // Megabytes of logs per second that are accepted in all; for a moment twice that. More is refused. By size:
  //   // small 4, large 64.
  //   ingestionRate: 16,
  //   // Streams, sets of index labels, that may be active at once. More are refused. By size: small 5000, large
  //   // 100000.
  //   maxStreams: 20000,
  //   // ConfigMap in the namespace `observability` whose files hold alerting rules in LogQL, a file for each
  //   // team. It may come later.
  //   rules: 'loki-rules',
  // },
  // Chart values on top, by release; those of one environment belong in its values/loki.yaml.
  // values: () => ({ loki: {} }),
});
