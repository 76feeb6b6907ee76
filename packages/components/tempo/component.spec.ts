import { knobDefaults, sampleEnvironment, wire } from '@254carbon/observability';
import tempo from './component';

const environment = sampleEnvironment();

describe('component tempo', () => {
  it('stands alone, and then makes no metrics of its spans', () => {
    const wiring = wire(environment, [{ component: tempo, knobs: knobDefaults(tempo.knobs, 'small') }]);
    expect(wiring.lacks).toEqual([]);
    expect(wiring.flows).toEqual([]);
    const values = tempo.values(wiring.contextOf('tempo') as never);
    expect(values).toMatchObject({ tempo: { replicas: 1, tempo: { metricsGenerator: { enabled: false } } } });
  });
});
