import { knobDefaults, wire } from '@254carbon/observability';
import prometheus from './component';

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

describe('component prometheus', () => {
  it('stands alone, and says so in its release', () => {
    const enabled = [{ component: prometheus, knobs: knobDefaults(prometheus.knobs, 'small') }];
    const wiring = wire(environment, enabled);
    expect(wiring.lacks).toEqual([]);
    const values = prometheus.values(wiring.contextOf('prometheus') as never)['prometheus-stack'];
    expect(values).toMatchObject({ alertmanager: { enabled: false }, grafana: { forceDeployDashboards: false } });
  });
});
