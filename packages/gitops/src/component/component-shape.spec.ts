import { defineComponent } from '@254carbon/observability';
import { componentLacks, isComponent } from './component-shape';

const component = defineComponent({
  name: 'a',
  title: 'A',
  summary: 'a',
  chart: { repository: { name: 'r', url: 'https://r.test' }, name: 'a', version: '1.0.0', appVersion: '1' },
  releases: [],
  values: () => ({}),
});

describe('componentLacks', () => {
  it('finds nothing in what defineComponent makes', () => {
    expect(componentLacks(component)).toEqual([]);
    expect(isComponent(component)).toBe(true);
  });

  it.each([undefined, null, 'loki', [component], 7])('does not take %j for a component', (value) => {
    expect(componentLacks(value)).toEqual(['an object']);
  });

  it('names every part that is missing or of the wrong type, in the chart too', () => {
    const chart = { ...component.chart, version: 1, repository: { name: '' } };
    expect(componentLacks({ ...component, title: '', values: {}, releases: {}, knobs: [], chart })).toEqual([
      'title',
      'releases',
      'knobs',
      'values',
      'chart.version',
      'chart.repository.name',
      'chart.repository.url',
    ]);
    expect(componentLacks({ ...component, chart: 'loki' })).toEqual(['chart']);
  });
});
