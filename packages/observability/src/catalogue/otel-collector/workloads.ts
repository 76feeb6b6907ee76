import type { Context } from '../../component';
import type { Workload } from '../../workload';
import type { OtelCollectorKnobs } from './knobs';
import { AGENT, AGENT_NAMESPACE, AGENT_WORKLOAD, GATEWAY, GATEWAY_NAMESPACE } from './names';

const CONTAINER = 'opentelemetry-collector';

export function workloads({ knobs }: Context<OtelCollectorKnobs>): readonly Workload[] {
  return [
    {
      kind: 'Deployment',
      name: GATEWAY,
      namespace: GATEWAY_NAMESPACE,
      replicas: knobs.replicas,
      labels: labels(GATEWAY, 'standalone-collector'),
      containers: [{ name: CONTAINER, ports: [4317, 4318, 8888], requests: { cpu: knobs.cpu, memory: knobs.memory } }],
    },
    {
      kind: 'DaemonSet',
      name: AGENT_WORKLOAD,
      namespace: AGENT_NAMESPACE,
      replicas: 1,
      labels: labels(AGENT, 'agent-collector'),
      containers: [{ name: CONTAINER, ports: [8888], requests: { cpu: knobs.agentCpu, memory: knobs.agentMemory } }],
    },
  ];
}

function labels(instance: string, component: string): Readonly<Record<string, string>> {
  return { 'app.kubernetes.io/name': CONTAINER, 'app.kubernetes.io/instance': instance, component };
}
