import {
  GraphThresholdsStyleConfigBuilder,
  GraphThresholdsStyleMode,
  LegendDisplayMode,
  LegendPlacement,
  SortOrder,
  StackingConfigBuilder,
  StackingMode,
  TooltipDisplayMode,
  VisibilityMode,
  VizLegendOptionsBuilder,
  VizTooltipOptionsBuilder,
} from '@grafana/grafana-foundation-sdk/common';
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries';
import { datasources } from './datasources';
import type { PanelFacts, PanelQuery, Step } from './panel';
import { prometheusQuery } from './prometheus-query';
import { thresholds } from './thresholds';

interface Options extends PanelFacts {
  /** PromQL. */
  readonly queries: readonly PanelQuery[];
  readonly stacked?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** Drawn as lines. */
  readonly steps?: readonly Step[];
}

/** Lines over time from Prometheus. */
export function timeSeries(options: Options): PanelBuilder {
  const { title, description, unit, width = 12, height = 8, queries, stacked = false, steps } = options;
  const panel = new PanelBuilder()
    .title(title)
    .description(description)
    .unit(unit)
    .span(width)
    .height(height)
    .datasource(datasources.prometheus)
    .targets(queries.map((query, index) => prometheusQuery(query, index, 'range')))
    .min(options.min ?? 0)
    .lineWidth(1)
    .fillOpacity(stacked ? 40 : 8)
    .showPoints(VisibilityMode.Never)
    .legend(
      new VizLegendOptionsBuilder()
        .showLegend(true)
        .displayMode(LegendDisplayMode.List)
        .placement(LegendPlacement.Bottom)
        .calcs([]),
    )
    .tooltip(new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi).sort(SortOrder.Descending));
  if (options.max !== undefined) panel.max(options.max);
  if (stacked) panel.stacking(new StackingConfigBuilder().mode(StackingMode.Normal));
  if (steps !== undefined) {
    panel
      .thresholds(thresholds(steps))
      .thresholdsStyle(new GraphThresholdsStyleConfigBuilder().mode(GraphThresholdsStyleMode.Dashed));
  }
  return panel;
}
