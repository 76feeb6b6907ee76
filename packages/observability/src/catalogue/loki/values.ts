import type { JsonObject } from '@254carbon/manifest';
import type { Context } from '../../component';
import { priorityClasses } from '../../priority-class';
import { parseQuantity } from '../../quantity';
import { requestsAndLimit } from '../../requests-and-limit';
import { spreadConstraints } from '../../spread-constraints';
import { cacheMemory } from './cache-memory';
import { config, RULES } from './config';
import type { LokiKnobs } from './knobs';
import { RELEASE, S3_SECRET } from './names';

/** Values of the Loki chart: one kind of server that does everything. */
export function values(context: Context<LokiKnobs>): Readonly<Record<string, JsonObject>> {
  const { knobs, environment } = context;
  const off = { enabled: false };
  return {
    [RELEASE]: {
      deploymentMode: 'Monolithic',
      global: { clusterDomain: environment.cluster.domain },
      loki: config(context),
      defaults: {
        // Not under `global`, which would hand the keys of the store to the caches as well.
        extraEnvFrom: environment.objectStorage === undefined ? [] : [{ secretRef: { name: S3_SECRET } }],
        automountServiceAccountToken: false,
        priorityClassName: PRIORITY,
        // A server that starts or stops is asked nothing.
        service: { publishNotReadyAddresses: false },
      },
      singleBinary: singleBinary(context),
      // Servers of other modes, of which the chart starts three each unless told not to.
      read: { replicas: 0 },
      write: { replicas: 0 },
      backend: { replicas: 0 },
      chunksCache: cache(knobs.chunksCache),
      resultsCache: cache(knobs.resultsCache),
      memcachedExporter: off,
      // Members find each other before they are ready, or the first start waits for itself.
      memberlist: { service: { publishNotReadyAddresses: true } },
      ruler: { enabled: context.endpoint('alerts') !== undefined },
      sidecar: { rules: off },
      serviceAccount: { automountServiceAccountToken: false },
      rbac: { namespaced: true },
      gateway: off,
      lokiCanary: off,
      test: off,
      minio: off,
      networkPolicy: off,
      monitoring: { dashboards: off, rules: off, alerts: off, serviceMonitor: off },
    },
  };
}

function singleBinary({ knobs, environment, endpoint }: Context<LokiKnobs>): JsonObject {
  const rules = endpoint('alerts') !== undefined;
  return {
    replicas: knobs.replicas,
    resources: requestsAndLimit(knobs.cpu, knobs.memory, 2),
    persistence: { enabled: true, size: knobs.storage, storageClass: environment.cluster.storageClass },
    // The chart makes one only where it cannot block a drain.
    podDisruptionBudget: {
      enabled: knobs.replicas > 1,
      maxUnavailable: 1,
      // A server that does not become ready serves nobody, and must not hold up the drain of its node.
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    },
    // On shutdown what is in memory is uploaded.
    terminationGracePeriodSeconds: 300,
    // The chart itself keeps two of them off one node.
    topologySpreadConstraints: spreadConstraints({
      'app.kubernetes.io/instance': RELEASE,
      'app.kubernetes.io/component': 'single-binary',
    }),
    extraVolumes: rules ? [{ name: 'rules', configMap: { name: knobs.rules, optional: true } }] : [],
    extraVolumeMounts: rules ? [{ name: 'rules', mountPath: RULES, readOnly: true }] : [],
  };
}

const PRIORITY = priorityClasses.standard.name;

/** The chart's own sizes, 8 GiB and 1 GiB, are for others. */
function cache(size: string): JsonObject {
  const mebibytes = Math.floor(parseQuantity(size) / 2 ** 20);
  if (mebibytes === 0) return { enabled: false };
  const memory = cacheMemory(size);
  return {
    enabled: true,
    allocatedMemory: mebibytes,
    priorityClassName: PRIORITY,
    resources: { requests: { cpu: '50m', memory }, limits: { memory } },
  };
}
