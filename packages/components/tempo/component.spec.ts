import { knobDefaults, wire } from '@254carbon/observability';
import tempo from './component';

const environment = {
  name: 'test',
  repository: 'https://git.test/config.git',
  branch: 'main',
  size: 'small',
  cluster: { name: 'test', kubernetes: '1.36', domain: 'cluster.local' },
  network: {
    apiServer: { cidrs: ['10.0.0.0/16'], ports: [443] },
    nodes: { cidrs: ['10.0.0.0/16'] },
    dns: { namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' }, ports: [53] },
  },
  slack: { channel: '#test' },
} as const;

describe('component tempo', () => {
  it('stands alone, and then makes no metrics of its spans', () => {
    const wiring = wire(environment, [{ component: tempo, knobs: knobDefaults(tempo.knobs, 'small') }]);
    expect(wiring.lacks).toEqual([]);
    expect(wiring.flows).toEqual([]);
    const values = tempo.values(wiring.contextOf('tempo') as never);
    expect(values).toMatchObject({ tempo: { replicas: 1, tempo: { metricsGenerator: { enabled: false } } } });
  });
});
