import { LogsSortOrder } from '@grafana/grafana-foundation-sdk/common';
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/logs';
import { DataqueryBuilder } from '@grafana/grafana-foundation-sdk/loki';
import { datasources } from './datasources';
import type { PanelFacts } from './panel';

interface Options extends Omit<PanelFacts, 'unit'> {
  /** LogQL. */
  readonly expr: string;
}

/** Log lines from Loki, newest first. */
export function logs({ title, description, width = 24, height = 9, expr }: Options): PanelBuilder {
  return new PanelBuilder()
    .title(title)
    .description(description)
    .unit('short')
    .span(width)
    .height(height)
    .datasource(datasources.loki)
    .targets([new DataqueryBuilder().datasource(datasources.loki).refId('A').expr(expr)])
    .showTime(true)
    .wrapLogMessage(true)
    .enableLogDetails(true)
    .sortOrder(LogsSortOrder.Descending);
}
