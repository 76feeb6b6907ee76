import { knobDefaults, wire } from '@254carbon/observability';
import alertmanager from './component';

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

describe('component alertmanager', () => {
  it('lacks Prometheus when it is alone, because it is part of its release', () => {
    const enabled = [{ component: alertmanager, knobs: knobDefaults(alertmanager.knobs, 'small') }];
    expect(wire(environment, enabled).lacks).toEqual([{ component: 'alertmanager', mountedIn: 'prometheus' }]);
  });
});
