import type { Position } from '@254carbon/manifest';

/** The layers, weakest first. */
export type LayerName = 'component' | 'size' | 'environment' | 'values' | 'patch';

/** Where a value came from. Line and column are known where it was written in YAML. */
export interface Origin extends Partial<Position> {
  readonly layer: LayerName;
  /** The file to edit. */
  readonly file: string;
}
