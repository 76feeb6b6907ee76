import { knobDefaults, sampleEnvironment, wire } from '@254carbon/observability';
import alertmanager from './component';

const environment = sampleEnvironment();

describe('component alertmanager', () => {
  it('lacks Prometheus when it is alone, because it is part of its release', () => {
    const enabled = [{ component: alertmanager, knobs: knobDefaults(alertmanager.knobs, 'small') }];
    expect(wire(environment, enabled).lacks).toEqual([{ component: 'alertmanager', mountedIn: 'prometheus' }]);
  });
});
