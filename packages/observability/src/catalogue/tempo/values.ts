import type { JsonObject } from '@254carbon/manifest';
import type { Context } from '../../component';
import { goDuration } from '../../duration';
import { priorityClasses } from '../../priority-class';
import { parseQuantity, scaleQuantity } from '../../quantity';
import { requestsAndLimit } from '../../requests-and-limit';
import { CONFIG_TEMPLATE } from './config-template';
import type { TempoKnobs } from './knobs';
import { metricsGenerator, PROCESSORS } from './metrics-generator';
import { DATA, RELEASE, S3_SECRET } from './names';

/** Values of the Tempo chart: one process that does everything. */
export function values(context: Context<TempoKnobs>): Readonly<Record<string, JsonObject>> {
  const { knobs, environment } = context;
  const off = { enabled: false };
  return {
    [RELEASE]: {
      // A second one would be a Tempo of its own: this chart gives them no ring, and each would know half of a trace.
      replicas: 1,
      config: CONFIG_TEMPLATE,
      tempo: {
        retention: goDuration(knobs.retention),
        reportingEnabled: false,
        // A gibibyte of heap that is never used, for garbage collectors before Go 1.19; the limit below took its place.
        memBallastSizeMbs: 0,
        resources: requestsAndLimit(knobs.cpu, knobs.memory, 2),
        extraEnv: [{ name: 'GOMEMLIMIT', value: goMemoryLimit(scaleQuantity(knobs.memory, 2)) }],
        extraEnvFrom: environment.objectStorage === undefined ? [] : [{ secretRef: { name: S3_SECRET } }],
        securityContext: {
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
          readOnlyRootFilesystem: true,
        },
        // Ready it is only when its write-ahead log is read again, and killing it then would begin that anew.
        livenessProbe: { httpGet: { path: '/status/version' } },
        storage: { trace: trace(context) },
        metricsGenerator: metricsGenerator(context),
        overrides: { defaults: limits(context) },
      },
      persistence: { enabled: true, size: knobs.storage, storageClassName: environment.cluster.storageClass },
      securityContext: { fsGroupChangePolicy: 'OnRootMismatch', seccompProfile: { type: 'RuntimeDefault' } },
      priorityClassName: priorityClasses.standard.name,
      serviceAccount: { automountServiceAccountToken: false },
      serviceMonitor: off,
      networkPolicy: off,
      tempoQuery: off,
    },
  };
}

function trace({ environment: { objectStorage } }: Context<TempoKnobs>): JsonObject {
  const wal = { path: `${DATA}/wal` };
  if (objectStorage === undefined) return { backend: 'local', local: { path: `${DATA}/traces` }, wal };
  const { endpoint, region, insecure, pathStyle, buckets } = objectStorage;
  return {
    backend: 's3',
    // The keys are not here: the client finds them in its environment.
    s3: { bucket: buckets.tempo, endpoint, region, insecure, forcepathstyle: pathStyle },
    wal,
  };
}

function limits({ knobs, endpoint }: Context<TempoKnobs>): JsonObject {
  const rate = parseQuantity(knobs.ingestionRate);
  return {
    ingestion: { rate_limit_bytes: rate, burst_size_bytes: 2 * rate },
    global: { max_bytes_per_trace: parseQuantity(knobs.maxTraceSize) },
    metrics_generator: { processors: endpoint('metrics-remote-write') === undefined ? [] : PROCESSORS },
  };
}

/** 80 % of the container's limit, so that Go collects before the kernel kills. */
function goMemoryLimit(limit: string): string {
  return `${Math.floor((parseQuantity(limit) * 0.8) / 2 ** 20)}MiB`;
}
