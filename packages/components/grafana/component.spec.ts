import { knobDefaults, prometheus, wire } from '@254carbon/observability';
import grafana from './component';

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

describe('component grafana', () => {
  const enabled = { component: grafana, knobs: knobDefaults(grafana.knobs, 'small') };

  it('has nothing to show when it is alone', () => {
    expect(wire(environment, [enabled]).lacks).toEqual([{ component: 'grafana', need: grafana.needs[0] }]);
  });

  it('is content with one signal', () => {
    const metrics = { component: prometheus, knobs: knobDefaults(prometheus.knobs, 'small') };
    expect(wire(environment, [enabled, metrics]).lacks).toEqual([]);
  });
});
