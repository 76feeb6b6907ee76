import { DataqueryBuilder } from '@grafana/grafana-foundation-sdk/prometheus';
import { datasources } from './datasources';
import type { PanelQuery } from './panel';

/** Target number `index` of a panel; `A`, `B`, … are what overrides refer to. */
export function prometheusQuery(query: PanelQuery, index: number, mode: 'range' | 'instant'): DataqueryBuilder {
  const target = new DataqueryBuilder()
    .datasource(datasources.prometheus)
    .refId(String.fromCharCode(65 + index))
    .expr(query.expr)
    .legendFormat(query.legend);
  if (query.exemplar === true) target.exemplar(true);
  return mode === 'range' ? target.range() : target.instant();
}
