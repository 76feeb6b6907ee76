import type { Context } from '../../component';
import type { Reach, Workload } from '../../workload';
import { collected } from './agent-config';
import type { OtelCollectorKnobs } from './knobs';
import { AGENT, AGENT_NAMESPACE, AGENT_WORKLOAD, GATEWAY, GATEWAY_NAMESPACE } from './names';
import { autoscaled } from './values';

const CONTAINER = 'opentelemetry-collector';

const attributes: Reach = { to: 'api-server', why: 'learn the names and labels of the pods that telemetry comes from' };

const kubelet: Reach = { to: 'nodes', ports: [10250], why: 'read what the kubelet measures' };

export function workloads(context: Context<OtelCollectorKnobs>): readonly Workload[] {
  const { knobs } = context;
  return [
    {
      kind: 'Deployment',
      name: GATEWAY,
      namespace: GATEWAY_NAMESPACE,
      replicas: knobs.replicas,
      ...(autoscaled(knobs) ? { maxReplicas: knobs.maxReplicas } : {}),
      labels: labels(GATEWAY, 'standalone-collector'),
      scraped: [8888],
      reaches: [attributes],
      admits: [{ from: 'applications', ports: [4317, 4318], why: 'send telemetry' }],
      containers: [{ name: CONTAINER, ports: [4317, 4318, 8888], requests: { cpu: knobs.cpu, memory: knobs.memory } }],
    },
    {
      kind: 'DaemonSet',
      name: AGENT_WORKLOAD,
      namespace: AGENT_NAMESPACE,
      replicas: 1,
      labels: labels(AGENT, 'agent-collector'),
      scraped: [8888],
      reaches: [attributes, ...(collected(context).metrics ? [kubelet] : [])],
      containers: [{ name: CONTAINER, ports: [8888], requests: { cpu: knobs.agentCpu, memory: knobs.agentMemory } }],
    },
  ];
}

function labels(instance: string, component: string): Readonly<Record<string, string>> {
  return { 'app.kubernetes.io/name': CONTAINER, 'app.kubernetes.io/instance': instance, component };
}
