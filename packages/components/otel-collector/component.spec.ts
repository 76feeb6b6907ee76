import { knobDefaults, loki, sampleEnvironment, wire } from '@254carbon/observability';
import otelCollector from './component';

const environment = sampleEnvironment();

describe('component otel-collector', () => {
  const enabled = { component: otelCollector, knobs: knobDefaults(otelCollector.knobs, 'small') };

  it('has nowhere to send to when it is alone', () => {
    expect(wire(environment, [enabled]).lacks).toEqual([{ component: 'otel-collector', need: otelCollector.needs[0] }]);
  });

  it('is content with one store, to which it then sends, and its agent to the gateway', () => {
    const logs = { component: loki, knobs: knobDefaults(loki.knobs, 'small') };
    const { lacks, flows } = wire(environment, [enabled, logs]);
    expect(lacks).toEqual([]);
    expect(flows.map(({ from, to }) => `${from.workload} to ${to.endpoint.service}:${to.endpoint.port}`)).toEqual([
      'otel-collector to loki:3100',
      'otel-agent-agent to otel-collector:4317',
    ]);
  });
});
