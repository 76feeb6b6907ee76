import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import type { Panel as PanelModel } from '@grafana/grafana-foundation-sdk/dashboard';

/** What every panel must have: a reader at night knows neither the query nor its unit. */
export interface PanelFacts {
  readonly title: string;
  /** One sentence or two: what it shows and which value is bad. */
  readonly description: string;
  /** Grafana's unit id: `reqps`, `bytes`, `s`, `percentunit`, `short`. */
  readonly unit: string;
  /** Of 24 columns. */
  readonly width?: number;
  /** In rows of 30 pixels. */
  readonly height?: number;
}

/** A query in the language of the panel's datasource. */
export interface PanelQuery {
  readonly expr: string;
  /** Grafana's legend template, `{{pod}}`. */
  readonly legend: string;
  /** Draw exemplars, so that a point leads to its trace. */
  readonly exemplar?: boolean;
}

/** Colour from this value on; the first step has no `from`. */
export interface Step {
  readonly colour: 'green' | 'orange' | 'red' | 'blue' | 'text';
  readonly from?: number;
}

export type Panel = Builder<PanelModel>;
