import type { JsonObject } from '@254carbon/manifest';
import type { Context } from '../../component';
import { pushUrls } from '../../endpoint';
import type { TempoKnobs } from './knobs';
import { tenancy } from '../../tenancy';
import { DATA } from './names';

/** Which metrics Tempo makes of spans; without a processor the generator would run and make none. */
export const PROCESSORS = ['service-graphs', 'span-metrics'];

/**
 * Rates, errors, durations and the service map, made of all spans and written to every Prometheus: one that missed them
 * would answer with gaps. Off where nobody takes them.
 */
export function metricsGenerator({ environment, endpoint, named }: Context<TempoKnobs>): JsonObject {
  const metrics = endpoint('metrics-remote-write');
  if (metrics === undefined) return { enabled: false };
  const dimensions = ['k8s.namespace.name'];
  return {
    enabled: true,
    processor: { service_graphs: { dimensions }, span_metrics: { dimensions } },
    registry: { external_labels: named(tenancy) },
    storage: {
      path: `${DATA}/generator/wal`,
      remote_write: pushUrls(metrics, environment.cluster.domain).map((url, index) => ({
        name: `prometheus-${index}`,
        url,
        send_exemplars: true,
      })),
    },
    traces_storage: { path: `${DATA}/generator/traces` },
  };
}
