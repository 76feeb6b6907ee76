import { extend, tempo } from '@254carbon/observability';

export default extend(tempo, {
  // Other defaults of this platform, for every size. An environment turns the same knobs in its environment.yaml.
  // defaults: {
  //   // How long traces are kept; they are deleted after that. By size: small 3d, large 30d.
  //   retention: '14d',
  //   // Volume. With object storage it holds what is not uploaded yet and the write-ahead logs, without it all
  //   // traces. By size: small 10Gi, large 100Gi.
  //   storage: '20Gi',
  //   // CPU request. There is no limit. By size: small 100m, large 3.
  //   cpu: '600m',
  //   // Memory request; the limit is twice that. By size: small 512Mi, large 8Gi.
  //   memory: '2Gi',
  //   // Bytes of spans per second that are accepted; for a moment twice that. More is refused. By size: small 5M,
  //   // large 60M.
  //   ingestionRate: '15M',
  //   // Size up to which a trace is kept as a whole; later spans of a larger one are refused. By size: small 5M,
  //   // large 50M.
  //   maxTraceSize: '10M',
  // },
  // Chart values on top, by release; those of one environment belong in its values/tempo.yaml.
  // values: () => ({ tempo: {} }),
});
