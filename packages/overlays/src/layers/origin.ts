import type { Position } from '@254carbon/manifest';

/** The layers, weakest first. */
export const LAYERS = ['component', 'size', 'environment', 'values', 'patch'] as const;
export type LayerName = (typeof LAYERS)[number];

/** Where a value came from. Line and column are known where it was written in YAML. */
export interface Origin extends Partial<Position> {
  readonly layer: LayerName;
  /** The file to edit. */
  readonly file: string;
}
