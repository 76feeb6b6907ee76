import { sampleContext, SIZES } from '@254carbon/observability';
import component from './component';

describe('component prometheus', () => {
  it.each(SIZES)('makes chart values for each of its releases in size %s', (size) => {
    const values = component.values(sampleContext(component, { size }));
    expect(Object.keys(values)).toEqual(['prometheus-stack']);
  });
});
