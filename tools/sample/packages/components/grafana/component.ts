import { extend, grafana } from '@254carbon/observability';

export default extend(grafana, {
  // Other defaults of this platform, for every size. An environment turns the same knobs in its environment.yaml.
  // defaults: {
  //   // Keep what people make in Grafana (folders, their own dashboards, preferences) on a volume; what the
  //   // platform brings comes back by itself. By size: small false.
  //   persistence: true,
  //   // Size of that volume.
  //   storage: '10Gi',
  //   // CPU request. There is no limit. By size: small 50m, large 500m.
  //   cpu: '200m',
  //   // Memory request; the limit is twice that. By size: small 256Mi, large 1Gi.
  //   memory: '512Mi',
  // },
  // Chart values on top, by release; those of one environment belong in its values/grafana.yaml.
  // values: () => ({ grafana: {} }),
});
