import type { JsonObject } from '@254carbon/manifest';
import type { Context } from '../../component';
import { parseQuantity } from '../../quantity';
import { tenancy } from '../../tenancy';
import { backends } from './backends';
import { BATCH, HEALTH_CHECK, MEMORY_LIMITER, TELEMETRY } from './collector-parts';
import { gatewayPipelines } from './gateway-pipelines';
import type { OtelCollectorKnobs } from './knobs';
import { AGENT } from './names';

/** The gateway's configuration: a pipeline for each signal that somebody takes. */
export function gatewayConfig(context: Context<OtelCollectorKnobs>): JsonObject {
  const { knobs, named } = context;
  const taken = backends(context);
  const { connectors, processors, pipelines } = gatewayPipelines(taken);
  const sending: JsonObject = {
    // Five minutes would not outlast a node that is replaced. What waits is bounded by the queue.
    retry_on_failure: { enabled: true, initial_interval: '1s', max_interval: '30s', max_elapsed_time: '15m' },
    sending_queue: { enabled: true, sizer: 'bytes', queue_size: parseQuantity(knobs.queue), batch: BATCH },
  };
  return {
    extensions: { health_check: HEALTH_CHECK },
    receivers: { otlp: { protocols: { grpc, http: { endpoint: '${env:MY_POD_IP}:4318' } } } },
    processors: {
      memory_limiter: MEMORY_LIMITER,
      // Metrics of a node come from the agent's pod and are not about it.
      k8s_attributes: { exclude: { pods: [{ name: `^${AGENT}-` }] } },
      ...processors,
      // Where it runs is a fact of the platform, whatever an application says of itself. Once under the names that every
      // signal has here, once under those of the semantic conventions.
      'resource/platform': {
        attributes: named((names) =>
          [
            ...Object.entries(tenancy(names)),
            ['k8s.cluster.name', names.cluster.name],
            ['deployment.environment.name', names.name],
          ].map(([key, value]) => ({ key, value, action: 'upsert' })),
        ),
      },
    },
    ...(Object.keys(connectors).length === 0 ? {} : { connectors }),
    exporters: Object.fromEntries(
      taken.flatMap(({ exporters }) => Object.entries(exporters).map(([name, to]) => [name, { ...to, ...sending }])),
    ),
    service: {
      extensions: ['health_check'],
      telemetry: TELEMETRY,
      pipelines,
    },
  };
}

const grpc: JsonObject = {
  endpoint: '${env:MY_POD_IP}:4317',
  max_recv_msg_size_mib: 16,
  // A connection stays with the gateway that took it. Closed now and then, senders spread over new gateways too.
  keepalive: { server_parameters: { max_connection_age: '2m', max_connection_age_grace: '10s' } },
};
