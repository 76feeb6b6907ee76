import { catalogue } from './catalogue';
import { parseDuration } from './duration';
import { SIZES } from './environment-facts';
import { knobDefaults, type Knob } from './knob';
import { parseQuantity } from './quantity';
import { sizeTargets, sizingFigures } from './sizes';

const of = (name: keyof typeof sizingFigures): number => sizingFigures[name].value;

const MEGA = 1e6;
const GIBI = 2 ** 30;

describe('the sizes', () => {
  it('grow with their names, in everything that they are made for', () => {
    for (const [small, large] of [
      [sizeTargets.small, sizeTargets.medium],
      [sizeTargets.medium, sizeTargets.large],
    ] as const) {
      const keys = Object.keys(small) as (keyof typeof small)[];
      expect(keys.filter((key) => small[key] >= large[key])).toEqual([]);
    }
  });

  it('say of every knob that changes with them how it follows', () => {
    const silent = Object.values(catalogue).flatMap(({ name, knobs }) =>
      Object.entries(knobs as Readonly<Record<string, Knob>>)
        .filter(([, { sizes, sizing }]) => Object.keys(sizes).length > 0 !== /^[A-Z].*\.$/s.test(sizing ?? ''))
        .map(([knob]) => `${name}.${knob}`),
    );
    expect(silent).toEqual([]);
  });
});

/** What a knob gives, and what the target asks of it. */
describe.each(SIZES)('the size %s bears the load that it is made for', (size) => {
  const target = sizeTargets[size];
  const prometheus = knobDefaults(catalogue.prometheus.knobs, size);
  const loki = knobDefaults(catalogue.loki.knobs, size);
  const tempo = knobDefaults(catalogue.tempo.knobs, size);
  const collector = knobDefaults(catalogue['otel-collector'].knobs, size);

  const pushed = target.samplesPerSecond * of('pushedShare');
  const lines = (target.logMegabytesPerSecond * MEGA) / of('bytesPerLine');
  const spanBytes = target.spansPerSecond * of('bytesPerSpan');
  const gatewayCores =
    target.spansPerSecond / of('gatewaySpansPerCore') +
    lines / of('gatewayLinesPerCore') +
    pushed / of('gatewaySamplesPerCore');

  it('in Prometheus', () => {
    const { samplesPerSecond, nodes } = target;
    const stored = samplesPerSecond * parseDuration(prometheus.retention) * of('bytesPerSample');
    expect(stored).toBeLessThanOrEqual(parseQuantity(prometheus.storage) * 0.8);
    const series = samplesPerSecond * of('scrapeInterval');
    expect(series * of('kibibytesPerSeries') * 1024).toBeLessThanOrEqual(parseQuantity(prometheus.memory));
    expect(samplesPerSecond / of('samplesPerCore')).toBeLessThanOrEqual(parseQuantity(prometheus.cpu));
    const state = nodes * of('stateMebibytesPerNode') * 2 ** 20;
    expect(state).toBeLessThanOrEqual(parseQuantity(prometheus.stateMetricsMemory));
  });

  it('in Loki', () => {
    const rate = target.logMegabytesPerSecond;
    expect(rate / of('logMegabytesPerCore')).toBeLessThanOrEqual(parseQuantity(loki.cpu));
    const memory = parseQuantity(loki.memory);
    const taken = rate * of('gibibytesPerLogMegabyte') * GIBI;
    expect(taken).toBeLessThanOrEqual(memory);
    expect(taken + loki.maxStreams * 50 * 1024).toBeLessThanOrEqual(2 * memory);
    expect(4 * rate).toBeLessThanOrEqual(loki.ingestionRate);
    expect(target.nodes * 100 * 3 * 2).toBeLessThanOrEqual(loki.maxStreams);
    const stored = (seconds: number) => (rate * MEGA * seconds) / of('logCompression');
    const storage = parseQuantity(loki.storage);
    if (loki.replicas === 1) expect(stored(parseDuration(loki.retention))).toBeLessThanOrEqual(storage);
    expect(4 * memory).toBeLessThanOrEqual(storage);
    const cache = parseQuantity(loki.chunksCache);
    if (size !== 'small') expect(stored(1200)).toBeLessThanOrEqual(cache);
    expect(parseQuantity(loki.resultsCache)).toBeLessThanOrEqual(cache / 4);
  });

  it('in Tempo', () => {
    const rate = spanBytes / MEGA;
    expect(rate * of('coresPerSpanMegabyte')).toBeLessThanOrEqual(parseQuantity(tempo.cpu));
    expect(rate * of('gibibytesPerSpanMegabyte') * GIBI).toBeLessThanOrEqual(parseQuantity(tempo.memory));
    expect(10 * spanBytes).toBeLessThanOrEqual(parseQuantity(tempo.ingestionRate));
    expect(100 * parseQuantity(tempo.maxTraceSize)).toBeLessThanOrEqual(2 * parseQuantity(tempo.memory));
    const storage = parseQuantity(tempo.storage);
    expect(10 * spanBytes * 1800).toBeLessThanOrEqual(storage);
    const all = (spanBytes * parseDuration(tempo.retention)) / of('spanCompression');
    if (size === 'small') expect(all).toBeLessThanOrEqual(storage);
  });

  it('in the gateways', () => {
    const { replicas, maxReplicas } = collector;
    const cpu = parseQuantity(collector.cpu);
    expect(gatewayCores).toBeLessThanOrEqual(replicas * cpu);
    if (maxReplicas > replicas) expect(2 * gatewayCores).toBeLessThanOrEqual(maxReplicas * cpu * 0.75);
    const limit = 2 * parseQuantity(collector.memory);
    expect(cpu * of('gatewayGibibytesPerCore') * GIBI).toBeLessThanOrEqual(limit);
    const queue = parseQuantity(collector.queue);
    expect((spanBytes * 300) / replicas).toBeLessThanOrEqual(queue);
    expect((pushed * of('bytesPerPushedSample') * 60) / replicas).toBeLessThanOrEqual(queue);
  });

  it('in the agents', () => {
    const { nodes, logMegabytesPerSecond } = target;
    expect(lines / nodes / of('gatewayLinesPerCore')).toBeLessThanOrEqual(parseQuantity(collector.agentCpu));
    const halfAnHour = (logMegabytesPerSecond * MEGA * 1800) / nodes;
    expect(halfAnHour).toBeLessThanOrEqual(parseQuantity(collector.agentQueue));
  });
});
