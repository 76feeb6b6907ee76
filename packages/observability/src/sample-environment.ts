import type { EnvironmentFacts } from './environment-facts';

/** An environment to try components in, small and complete; `facts` are what the trial is about. */
export function sampleEnvironment(facts: Partial<EnvironmentFacts> = {}): EnvironmentFacts {
  const { name = 'test' } = facts;
  return {
    name,
    repository: 'https://github.com/254carbon/observability-config.git',
    branch: name,
    size: 'small',
    cluster: { name, kubernetes: '1.36', domain: 'cluster.local' },
    network: {
      apiServer: { cidrs: ['10.0.0.0/16'], ports: [443] },
      nodes: { cidrs: ['10.0.0.0/16'] },
      dns: { namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' }, ports: [53] },
    },
    expose: {},
    slack: { channel: '#observability' },
    ...facts,
  };
}
