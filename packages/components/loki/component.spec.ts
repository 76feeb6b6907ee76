import { knobDefaults, sampleEnvironment, wire } from '@254carbon/observability';
import loki from './component';

const environment = sampleEnvironment();

describe('component loki', () => {
  it('stands alone in the small size, without an object store', () => {
    const wiring = wire(environment, [{ component: loki, knobs: knobDefaults(loki.knobs, 'small') }]);
    expect(wiring.lacks).toEqual([]);
    expect(wiring.refusals).toEqual([]);
    const values = loki.values(wiring.contextOf('loki') as never);
    expect(values).toMatchObject({ loki: { deploymentMode: 'Monolithic', singleBinary: { replicas: 1 } } });
  });

  it('asks for an object store in the sizes above', () => {
    const wiring = wire(environment, [{ component: loki, knobs: knobDefaults(loki.knobs, 'medium') }]);
    expect(wiring.refusals.map(({ component, refusal }) => ({ component, at: refusal.at }))).toEqual([
      { component: 'loki', at: { knob: 'replicas' } },
    ]);
  });
});
