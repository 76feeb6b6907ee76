import { releaseValues } from '../release-values';
import { tenancy } from '../tenancy';
import { expansionCases } from './expansion-cases';

/** Places in the values of releases that say where a signal comes from, by the way on which it comes. */
const MAPS = {
  'metrics that leave Prometheus, and its alerts': 'prometheus-stack prometheus prometheusSpec externalLabels',
  'metrics that rules record': 'prometheus-stack defaultRules additionalRuleLabels',
  'metrics made of spans': 'tempo tempo metricsGenerator registry external_labels',
  'alerts that log lines fire': 'loki loki rulerConfig external_labels',
};

/** Lists of names that a store makes labels of what senders say of themselves. */
const LISTS = {
  'metrics that are pushed': 'prometheus-stack prometheus prometheusSpec otlp promoteResourceAttributes',
  logs: 'loki loki limits_config otlp_config resource_attributes attributes_config 0 attributes',
};

describe.each(expansionCases)('in $name, cluster and environment stand on', ({ wiring }) => {
  const values = Object.fromEntries(releaseValues(wiring).map((one) => [one.release.name, one.values]));
  const wanted = tenancy(wiring.environment);
  const at = (path: string): unknown =>
    path.split(' ').reduce<unknown>((inner, key) => (inner as Readonly<Record<string, unknown>>)[key], values);

  it.each(Object.entries(MAPS))('%s', (_, path) => {
    expect(at(path)).toEqual(wanted);
  });

  it('metrics that are scraped, whoever monitors', () => {
    const [scrapeClass] = at('prometheus-stack prometheus prometheusSpec scrapeClasses') as readonly {
      readonly default: boolean;
      readonly relabelings: readonly { readonly targetLabel: string; readonly replacement: string }[];
    }[];
    expect(scrapeClass?.default).toBe(true);
    const labels = scrapeClass?.relabelings.map(({ targetLabel, replacement }) => [targetLabel, replacement]);
    expect(Object.fromEntries(labels ?? [])).toEqual(wanted);
  });

  it('everything that comes through a gateway: metrics, logs and traces', () => {
    const { processors, service } = at('otel-collector alternateConfig') as {
      readonly processors: Readonly<Record<string, { readonly attributes: readonly Record<string, string>[] }>>;
      readonly service: { readonly pipelines: Readonly<Record<string, { readonly processors: readonly string[] }>> };
    };
    const said = processors['resource/platform']?.attributes ?? [];
    expect(Object.fromEntries(said.map(({ key, value }) => [key, value]))).toMatchObject(wanted);
    expect(said.filter(({ action }) => action !== 'upsert')).toEqual([]);
    const through = Object.values(service.pipelines).filter((one) => one.processors.includes('resource/platform'));
    expect(through).toHaveLength(3);
  });

  it.each(Object.entries(LISTS))('%s, by what the gateway says of them', (_, path) => {
    expect(at(path)).toEqual(expect.arrayContaining(Object.keys(wanted)));
  });
});
