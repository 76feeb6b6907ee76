import type { JsonObject } from '@254carbon/manifest';
import type { Context } from '../../component';
import { pushUrls } from '../../endpoint';
import { parseQuantity } from '../../quantity';
import type { LokiKnobs } from './knobs';
import { tenancy, TENANCY_LABELS } from '../../tenancy';
import { DATA, TENANT } from './names';

/** Loki's own configuration, as the chart takes it under `loki`. */
export function config(context: Context<LokiKnobs>): JsonObject {
  const { knobs, environment } = context;
  const store = environment.objectStorage === undefined ? 'filesystem' : 's3';
  return {
    // One tenant: senders and readers need no header. The network policies decide who gets in.
    auth_enabled: false,
    commonConfig: { replication_factor: Math.min(3, knobs.replicas) },
    storage: storage(context),
    schemaConfig: {
      configs: [
        // The date is fixed: what was written under a schema is read by it, and this one holds from the beginning.
        {
          from: '2024-04-01',
          store: 'tsdb',
          object_store: store,
          schema: 'v13',
          index: { prefix: 'index_', period: '24h' },
        },
      ],
    },
    limits_config: {
      retention_period: knobs.retention,
      allow_structured_metadata: true,
      volume_enabled: true,
      ingestion_rate_mb: knobs.ingestionRate,
      ingestion_burst_size_mb: 2 * knobs.ingestionRate,
      max_global_streams_per_user: knobs.maxStreams,
      otlp_config: {
        resource_attributes: {
          // The default makes pods and instances index labels too, and with them a stream for each.
          ignore_defaults: true,
          attributes_config: [{ action: 'index_label', attributes: INDEX_LABELS }],
        },
      },
    },
    // Without both, the period above only says what may be queried and nothing is ever deleted.
    compactor: { working_directory: `${DATA}/compactor`, retention_enabled: true, delete_request_store: store },
    ingester: { chunk_encoding: 'snappy', wal: { replay_memory_ceiling: replayCeiling(knobs.memory) } },
    analytics: { reporting_enabled: false },
    ...ruler(context),
  };
}

/** Few values each, and what people narrow a search by; every other attribute is structured metadata. */
const INDEX_LABELS = [
  ...TENANCY_LABELS,
  'service.name',
  'service.namespace',
  'k8s.namespace.name',
  'k8s.container.name',
];

function storage({ environment: { objectStorage } }: Context<LokiKnobs>): JsonObject {
  if (objectStorage === undefined) return { type: 'filesystem' };
  const { endpoint, region, insecure, pathStyle, buckets } = objectStorage;
  return {
    type: 's3',
    bucketNames: { chunks: buckets['loki-chunks'] },
    // The keys are not here: the client finds them in its environment, and any character in them is harmless there.
    s3: { endpoint, region, insecure, s3ForcePathStyle: pathStyle },
  };
}

/**
 * Three quarters of the memory limit, which is twice the request, in Loki's own unit of 2^20 bytes: what a write-ahead log holds beyond that is uploaded
 * while it is read. The default of 4 GiB would have a small server killed, start again, and be killed again.
 */
function replayCeiling(memory: string): string {
  return `${Math.floor((parseQuantity(memory) * 2 * 0.75) / 2 ** 20)}MB`;
}

/** Rules come from Git by way of a ConfigMap, so the ruler needs neither a bucket nor the Kubernetes API. */
function ruler({ knobs, environment, endpoint, named }: Context<LokiKnobs>): JsonObject {
  const alerts = endpoint('alerts');
  if (alerts === undefined) return {};
  return {
    rulerConfig: {
      storage: { type: 'local', local: { directory: '/rules' } },
      rule_path: `${DATA}/rules-temporary`,
      alertmanager_url: pushUrls(alerts, environment.cluster.domain).join(','),
      enable_alertmanager_v2: true,
      external_labels: named(tenancy),
      enable_sharding: knobs.replicas > 1,
      enable_api: true,
    },
  };
}

/** Directory of the tenant's rules. */
export const RULES = `/rules/${TENANT}`;
