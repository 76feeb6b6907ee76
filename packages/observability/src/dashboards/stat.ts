import { BigValueColorMode, BigValueGraphMode, ReduceDataOptionsBuilder } from '@grafana/grafana-foundation-sdk/common';
import { DashboardLinkBuilder, MappingType } from '@grafana/grafana-foundation-sdk/dashboard';
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/stat';
import { datasources } from './datasources';
import type { PanelFacts, PanelQuery, Step } from './panel';
import { prometheusQuery } from './prometheus-query';
import { thresholds } from './thresholds';

interface Options extends PanelFacts {
  /** PromQL, evaluated at the end of the time range. */
  readonly query: PanelQuery;
  readonly steps: readonly Step[];
  /** Words for values: `{ '0': 'down', '1': 'up' }`. */
  readonly words?: Readonly<Record<string, string>>;
  /** What to show when the query gives nothing. */
  readonly noValue?: string;
  /** Uid of the dashboard that a click leads to. */
  readonly leadsTo?: string;
}

/** One number, coloured by thresholds. */
export function stat(options: Options): PanelBuilder {
  const { title, description, unit, width = 4, height = 4, query, steps, words, noValue, leadsTo } = options;
  const panel = new PanelBuilder()
    .title(title)
    .description(description)
    .unit(unit)
    .span(width)
    .height(height)
    .datasource(datasources.prometheus)
    .targets([prometheusQuery(query, 0, 'instant')])
    .thresholds(thresholds(steps))
    .graphMode(BigValueGraphMode.None)
    .colorMode(BigValueColorMode.Background)
    .reduceOptions(new ReduceDataOptionsBuilder().calcs(['lastNotNull']).values(false));
  if (leadsTo !== undefined) {
    panel.dataLinks([new DashboardLinkBuilder('Details').url(`/d/${leadsTo}?\${__url_time_range}`)]);
  }
  if (noValue !== undefined) panel.noValue(noValue);
  if (words !== undefined) {
    const entries = Object.entries(words).map(([value, text]) => [value, { text }]);
    panel.mappings([{ type: MappingType.ValueToText, options: Object.fromEntries(entries) }]);
  }
  return panel;
}
