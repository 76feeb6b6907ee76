import { knobDefaults, prometheus, sampleEnvironment, wire } from '@254carbon/observability';
import grafana from './component';

const environment = sampleEnvironment();

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
