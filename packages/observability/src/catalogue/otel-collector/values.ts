import type { JsonObject } from '@254carbon/manifest';
import type { Context } from '../../component';
import { priorityClasses } from '../../priority-class';
import { requestsAndLimit } from '../../requests-and-limit';
import { spreadConstraints } from '../../spread-constraints';
import { agentConfig, collected } from './agent-config';
import { CHART_VALUES, openPorts } from './collector-parts';
import { gatewayConfig } from './gateway-config';
import type { OtelCollectorKnobs } from './knobs';
import { AGENT, GATEWAY } from './names';

/**
 * Values of the collector's chart, for both releases. The configuration goes to `alternateConfig`, which nothing is
 * merged into but the presets. Under `config` the chart's own receivers and pipelines would have to be removed with
 * null, and a null that comes with an update arrives as `{}` (server-side apply): the pipeline of a backend that was
 * turned off would return with the chart's exporter.
 */
export function values(context: Context<OtelCollectorKnobs>): Readonly<Record<string, JsonObject>> {
  return { [GATEWAY]: gateway(context), [AGENT]: agent(context) };
}

function gateway(context: Context<OtelCollectorKnobs>): JsonObject {
  const { replicas, cpu, memory } = context.knobs;
  const several = replicas > 1 || autoscaled(context.knobs);
  return {
    ...CHART_VALUES,
    mode: 'deployment',
    fullnameOverride: GATEWAY,
    ...scaling(context.knobs),
    presets: { kubernetesAttributes: { enabled: true } },
    alternateConfig: gatewayConfig(context),
    ports: openPorts('otlp', 'otlp-http', 'metrics'),
    resources: requestsAndLimit(cpu, memory, 2),
    podSecurityContext: { runAsNonRoot: true, runAsUser: 10001, runAsGroup: 10001, seccompProfile: SECCOMP },
    securityContext: UNPRIVILEGED,
    podDisruptionBudget: several ? { enabled: true, maxUnavailable: 1 } : { enabled: false },
    rollout: { strategy: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
    topologySpreadConstraints: spreadConstraints({ 'app.kubernetes.io/instance': GATEWAY }),
    priorityClassName: priorityClasses.standard.name,
    // First the Service forgets the pod, then the queues are sent. What a backend that is away at that moment should have
    // got is lost with the pod: one queue's worth. The agents' queues, on the nodes' disks, are not.
    lifecycleHooks: { preStop: { sleep: { seconds: 5 } } },
    terminationGracePeriodSeconds: 60,
  };
}

type Knobs = Context<OtelCollectorKnobs>['knobs'];

export const autoscaled = ({ replicas, maxReplicas }: Knobs): boolean => maxReplicas > replicas;

/**
 * With an autoscaler the chart leaves `replicas` out of the Deployment: then it is the autoscaler's alone, and Flux finds
 * no drift in it. Memory is no measure for it, since a collector keeps what it once had.
 */
function scaling(knobs: Knobs): JsonObject {
  const { replicas, maxReplicas } = knobs;
  if (!autoscaled(knobs)) return { replicaCount: replicas };
  return {
    autoscaling: {
      enabled: true,
      minReplicas: replicas,
      maxReplicas,
      targetCPUUtilizationPercentage: 75,
      behavior: {
        // One after the other, each with the time to send its queues.
        scaleDown: { stabilizationWindowSeconds: 600, policies: [{ type: 'Pods', value: 1, periodSeconds: 120 }] },
        scaleUp: { stabilizationWindowSeconds: 30, policies: [{ type: 'Percent', value: 100, periodSeconds: 60 }] },
      },
    },
  };
}

function agent(context: Context<OtelCollectorKnobs>): JsonObject {
  const { agentCpu, agentMemory } = context.knobs;
  const { logs, metrics } = collected(context);
  return {
    ...CHART_VALUES,
    mode: 'daemonset',
    fullnameOverride: AGENT,
    presets: {
      kubernetesAttributes: { enabled: true },
      logsCollection: { enabled: logs, storeCheckpoints: logs },
      hostMetrics: { enabled: metrics },
      kubeletMetrics: { enabled: metrics },
    },
    alternateConfig: agentConfig(context),
    // Only Prometheus needs to find it.
    service: { enabled: true },
    ports: openPorts('metrics'),
    resources: requestsAndLimit(agentCpu, agentMemory, 2),
    podSecurityContext: { seccompProfile: SECCOMP },
    // Log files and the state's directory belong to root, and this root may do nothing else.
    securityContext: { ...UNPRIVILEGED, runAsUser: 0, runAsGroup: 0 },
    // Every node has logs, also those that keep other pods away; but there are nodes that cannot run it.
    tolerations: [{ operator: 'Exists' }],
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    rollout: { strategy: 'RollingUpdate', rollingUpdate: { maxUnavailable: '10%' } },
    // It compacts its queue first, which after a long outage takes longer than the half minute of the other probes.
    startupProbe: { httpGet: { path: '/', port: 13133 }, periodSeconds: 5, failureThreshold: 60 },
    // It can run on its own node only, so on a full one something else has to go.
    priorityClassName: priorityClasses.critical.name,
    terminationGracePeriodSeconds: 30,
  };
}

const SECCOMP: JsonObject = { type: 'RuntimeDefault' };

const UNPRIVILEGED: JsonObject = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  readOnlyRootFilesystem: true,
};
