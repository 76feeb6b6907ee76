import type { JsonObject } from '@254carbon/manifest';
import type { Context } from '../../component';
import { endpointUrl } from '../../endpoint';
import { parseQuantity } from '../../quantity';
import { backends } from './backends';
import { BATCH, HEALTH_CHECK, MEMORY_LIMITER, TELEMETRY } from './collector-parts';
import type { OtelCollectorKnobs } from './knobs';
import { AGENT_STATE } from './names';

const GATEWAY_EXPORTER = 'otlp_grpc/gateway';

/** What there is to collect: signals of the node that the gateway has a taker for. */
export function collected(context: Context<OtelCollectorKnobs>): { readonly logs: boolean; readonly metrics: boolean } {
  const signals = backends(context).map(({ signal }) => signal);
  return { logs: signals.includes('logs'), metrics: signals.includes('metrics') };
}

/**
 * The agent's configuration. Its receivers are the chart's presets, which also mount what they read; what stands here
 * of them is merged in.
 */
export function agentConfig(context: Context<OtelCollectorKnobs>): JsonObject {
  const { knobs } = context;
  const { logs, metrics } = collected(context);
  const pipeline = (receivers: readonly string[]) => ({
    receivers,
    processors: ['memory_limiter', 'k8s_attributes', 'resource/node'],
    exporters: [GATEWAY_EXPORTER],
  });
  return {
    extensions: { health_check: HEALTH_CHECK, ...(logs ? { file_storage: STATE } : {}) },
    receivers: {
      ...(logs ? { file_log: { retry_on_failure: { max_elapsed_time: '0s' } } } : {}),
      ...(metrics ? { hostmetrics: { collection_interval: '30s' }, kubeletstats: kubelet(knobs.verifyKubelet) } : {}),
      ...(logs || metrics ? {} : { otlp: IDLE }),
    },
    processors: {
      memory_limiter: MEMORY_LIMITER,
      k8s_attributes: {},
      'resource/node': {
        attributes: ['k8s.node.name', 'host.name'].map((key) => ({
          key,
          value: '${env:K8S_NODE_NAME}',
          action: 'insert',
        })),
      },
    },
    exporters: { [GATEWAY_EXPORTER]: gateway(context, logs) },
    service: {
      extensions: ['health_check', ...(logs ? ['file_storage'] : [])],
      telemetry: TELEMETRY,
      pipelines: {
        ...(logs ? { logs: pipeline(['file_log']) } : {}),
        ...(metrics ? { metrics: pipeline(['hostmetrics', 'kubeletstats']) } : {}),
        ...(logs || metrics ? {} : { traces: pipeline(['otlp']) }),
      },
    },
  };
}

/**
 * Compacted, or the files would stay as large as the longest outage made them; what a kill left of a compaction is removed.
 * The root file system is read-only.
 */
const STATE: JsonObject = {
  directory: AGENT_STATE,
  create_directory: false,
  compaction: { on_start: true, on_rebound: true, cleanup_on_start: true, directory: AGENT_STATE },
};

/** A collector does not start without a pipeline. With nothing to collect on a node, it waits where nobody can send. */
const IDLE: JsonObject = { protocols: { grpc: { endpoint: '127.0.0.1:4317' } } };

/** The kubelet is asked at the node's address, which few certificates name. */
function kubelet(verify: boolean): JsonObject {
  return { collection_interval: '30s', insecure_skip_verify: !verify };
}

/** Never gives up: what the gateway does not take waits on the disk, and then in the log files themselves. */
function gateway({ endpoint, environment, knobs }: Context<OtelCollectorKnobs>, onDisk: boolean): JsonObject {
  const target = endpoint('otlp-grpc');
  if (target === undefined) throw new Error('The gateway is part of this component');
  return {
    endpoint: endpointUrl(target, environment.cluster.domain),
    tls: { insecure: true },
    retry_on_failure: { enabled: true, initial_interval: '1s', max_interval: '30s', max_elapsed_time: '0s' },
    sending_queue: {
      enabled: true,
      // The volume for it comes with the collection of logs; without them there is only memory.
      ...(onDisk
        ? { storage: 'file_storage', queue_size: parseQuantity(knobs.agentQueue) }
        : { queue_size: parseQuantity(knobs.queue) }),
      sizer: 'bytes',
      block_on_overflow: true,
      batch: BATCH,
    },
  };
}
