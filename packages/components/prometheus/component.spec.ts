import { knobDefaults, sampleEnvironment, wire } from '@254carbon/observability';
import prometheus from './component';

const environment = sampleEnvironment();

describe('component prometheus', () => {
  it('stands alone, and says so in its release', () => {
    const enabled = [{ component: prometheus, knobs: knobDefaults(prometheus.knobs, 'small') }];
    const wiring = wire(environment, enabled);
    expect(wiring.lacks).toEqual([]);
    const values = prometheus.values(wiring.contextOf('prometheus') as never)['prometheus-stack'];
    expect(values).toMatchObject({ alertmanager: { enabled: false }, grafana: { forceDeployDashboards: false } });
  });
});
