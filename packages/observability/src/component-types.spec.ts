import { loki } from './catalogue/loki/component';
import { defineComponent } from './define-component';
import { extend } from './extend';
import { knob } from './knob';

const base = {
  name: 'store',
  title: 'Store',
  summary: 'Keeps things',
  chart: { repository: { name: 'r', url: 'https://r.test' }, name: 'store', version: '1.2.3', appVersion: '1' },
  releases: [{ name: 'store', namespace: 'observability' }],
  values: () => ({ store: {} }),
} as const;

/** The compiler is what is tested: it refuses this file where one of these lines is no error any more. */
describe('what a component gets wrong', () => {
  it('is told by the compiler: a knob, a need, an endpoint, a use', () => {
    const wrong = [
      // @ts-expect-error: loki has no knob of that name
      () => extend(loki, { defaults: { retentoin: '7d' } }),
      // @ts-expect-error: a knob of that name takes text
      () => extend(loki, { defaults: { retention: 7 } }),
      // @ts-expect-error: nobody offers an endpoint of that name
      () => defineComponent({ ...base, needs: [{ oneOf: ['metrics-qeury'], why: 'to show' }] }),
      // @ts-expect-error: nobody offers an endpoint of that name
      () => defineComponent({ ...base, uses: [{ endpoint: 'log-query', from: 'store', purpose: 'read' }] }),
      // @ts-expect-error: its own names have the component before them
      () => defineComponent({ ...base, values: ({ endpoint }) => ({ store: { at: endpoint('broker')?.service } }) }),
    ];
    expect(wrong).toHaveLength(5);
  });

  it('is nothing where it is right', () => {
    const right = defineComponent({
      ...base,
      knobs: { retention: knob.duration({ description: 'How long.', default: '7d' }) },
      needs: [{ oneOf: ['metrics-query'], why: 'to show' }],
      uses: [{ endpoint: 'kafka/broker', from: 'store', purpose: 'read' }],
      values: ({ endpoint, knobs }) => ({
        store: { at: endpoint('kafka/broker')?.service, retention: knobs.retention },
      }),
    });
    expect(extend(right, { defaults: { retention: '14d' } }).knobs.retention.default).toBe('14d');
  });
});
