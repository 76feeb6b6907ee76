import { TableSortByFieldStateBuilder } from '@grafana/grafana-foundation-sdk/common';
import { DataqueryBuilder, PromQueryFormat } from '@grafana/grafana-foundation-sdk/prometheus';
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/table';
import { datasources } from './datasources';
import type { PanelFacts } from './panel';

interface Options extends PanelFacts {
  /** PromQL, evaluated at the end of the time range; a sample is a row. */
  readonly expr: string;
  /** Titles by label, in this order; the expression must keep no others. */
  readonly labels: Readonly<Record<string, string>>;
  /** Title of the column with the samples' values; they are of the panel's unit. */
  readonly value: string;
  /** What to show when there is no row. */
  readonly noValue: string;
  /** The smallest value first. */
  readonly ascending?: true;
}

/** A row for each sample: its labels, then its value. */
export function table(options: Options): PanelBuilder {
  const { title, description, unit, width = 24, height = 8, expr, labels, value, noValue, ascending } = options;
  const columns = [...Object.keys(labels), 'Value'];
  return new PanelBuilder()
    .title(title)
    .description(description)
    .unit(unit)
    .span(width)
    .height(height)
    .datasource(datasources.prometheus)
    .targets([
      new DataqueryBuilder()
        .datasource(datasources.prometheus)
        .refId('A')
        .expr(expr)
        .format(PromQueryFormat.Table)
        .instant(),
    ])
    .transformations([
      {
        id: 'organize',
        options: {
          excludeByName: { Time: true },
          indexByName: Object.fromEntries(columns.map((column, index) => [column, index])),
          renameByName: { ...labels, Value: value },
        },
      },
    ])
    .sortBy([new TableSortByFieldStateBuilder().displayName(value).desc(ascending !== true)])
    .noValue(noValue);
}
