import type { KnobContext, Refusal } from '../../component';
import type { TempoKnobs } from './knobs';

export function refuse({ environment: { objectStorage } }: KnobContext<TempoKnobs>): readonly Refusal[] {
  if (objectStorage === undefined || objectStorage.buckets.tempo !== undefined) return [];
  return [
    {
      at: { fact: ['objectStorage', 'buckets'] },
      reason: 'Tempo keeps its traces in the object store and is told no bucket.',
      remedy: 'Name a bucket under `tempo`.',
    },
  ];
}
