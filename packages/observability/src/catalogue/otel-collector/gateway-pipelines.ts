import type { JsonObject } from '@254carbon/manifest';
import type { Backend } from './backends';

/** A batch processor that waits for nothing: it says yes, whatever becomes of the copy behind it. */
const APART = 'batch/apart';

/**
 * A pipeline for each signal that somebody takes, and what only they need.
 *
 * Where a signal goes to several stores that each keep a copy, each has a pipeline of its own. In one for all, a full queue
 * for one of them would refuse the push for all: senders would go on to repeat the oldest, and soon none of the stores
 * would get anything new.
 */
export function gatewayPipelines(taken: readonly Backend[]) {
  const copied = taken.filter(({ exporters }) => Object.keys(exporters).length > 1);
  const single = taken.filter((backend) => !copied.includes(backend));
  return {
    processors: copied.length === 0 ? {} : { [APART]: { timeout: '0s' } },
    connectors: Object.fromEntries(copied.map(({ signal }) => [connector(signal), {}])),
    pipelines: {
      ...Object.fromEntries(single.map(({ signal, exporters }) => [signal, taking(Object.keys(exporters))])),
      ...Object.fromEntries(copied.map(({ signal }) => [signal, taking([connector(signal)])])),
      ...Object.fromEntries(copied.flatMap(({ signal, exporters }) => Object.keys(exporters).map(copyTo(signal)))),
    },
  } satisfies Readonly<Record<string, JsonObject>>;
}

const connector = (signal: string): string => `forward/${signal}`;

function taking(exporters: readonly string[]): JsonObject {
  return { receivers: ['otlp'], processors: ['memory_limiter', 'k8s_attributes', 'resource/platform'], exporters };
}

/** `metrics/prometheus-0` for the exporter `otlp_http/prometheus-0`. */
const copyTo = (signal: string) => (exporter: string) => [
  `${signal}/${exporter.replace(/^.*\//, '')}`,
  { receivers: [connector(signal)], processors: [APART], exporters: [exporter] },
];
