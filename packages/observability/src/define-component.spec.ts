import type { Context } from './component';
import { defineComponent } from './define-component';
import { knob } from './knob';

const least = {
  name: 'probe',
  title: 'Probe',
  summary: 'Probes',
  chart: {
    repository: { name: 'charts', url: 'https://charts.example' },
    name: 'probe',
    version: '1.0.0',
    appVersion: '1.0.0',
  },
  releases: [{ name: 'probe', namespace: 'observability' }],
  values: () => ({ probe: {} }),
} as const;

describe('defineComponent', () => {
  it('makes a whole component of the least that one can write', () => {
    const component = defineComponent(least);
    const context = {} as Context<typeof component.knobs>;
    expect(component).toMatchObject(least);
    expect([component.needs, component.uses, component.metrics, component.grants]).toEqual([[], [], [], []]);
    expect(component.knobs).toEqual({});
    for (const about of [
      'refuse',
      'endpoints',
      'workloads',
      'scrapes',
      'dashboards',
      'alerts',
      'secrets',
      'manifests',
      'leftovers',
      'outages',
    ] as const) {
      expect({ about, given: component[about](context) }).toEqual({ about, given: [] });
    }
  });

  it('keeps what is written, and hands knobs to values with their types', () => {
    const component = defineComponent({
      ...least,
      knobs: { replicas: knob.integer({ description: 'Pods.', default: 1 }) },
      values: ({ knobs }) => ({ probe: { replicas: knobs.replicas + 1 } }),
      needs: [{ oneOf: ['logs-otlp'], why: 'to have somewhere to send to' }],
    });
    expect(component.values({ knobs: { replicas: 2 } } as Context<typeof component.knobs>)).toEqual({
      probe: { replicas: 3 },
    });
    expect(component.needs).toHaveLength(1);
    expect(component.mount).toBeUndefined();
  });
});
