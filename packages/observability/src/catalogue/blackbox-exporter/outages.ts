import type { Context } from '../../component';
import type { BlackboxExporterKnobs } from './knobs';

export function outages({ knobs }: Context<BlackboxExporterKnobs>): readonly string[] {
  if (knobs.replicas > 1) return [];
  return [
    'There is one exporter. While it starts again nothing is probed, for some seconds; what is probed is not touched.',
  ];
}
