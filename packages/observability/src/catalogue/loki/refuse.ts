import type { KnobContext, Refusal } from '../../component';
import { parseDuration } from '../../duration';
import type { LokiKnobs } from './knobs';

const DAY = 86_400;

export function refuse({ knobs, environment }: KnobContext<LokiKnobs>): readonly Refusal[] {
  const { objectStorage } = environment;
  const refusals: Refusal[] = [];
  if (knobs.replicas > 1 && objectStorage === undefined) {
    refusals.push({
      at: { knob: 'replicas' },
      reason: `${knobs.replicas} Lokis without object storage would each keep a part of the logs on a volume that the others cannot read.`,
      remedy: 'Describe the object storage of the environment, or set replicas to 1.',
    });
  }
  if (knobs.replicas === 2) {
    refusals.push({
      at: { knob: 'replicas' },
      reason: 'Two Lokis accept a log line only when both have it, so that any restart stops all of them.',
      remedy: 'Take 1, or 3 and more.',
    });
  }
  if (objectStorage !== undefined && objectStorage.buckets['loki-chunks'] === undefined) {
    refusals.push({
      at: { fact: ['objectStorage', 'buckets'] },
      reason: 'Loki keeps its logs in the object store and is told no bucket.',
      remedy: 'Name a bucket under `loki-chunks`.',
    });
  }
  if (parseDuration(knobs.retention) < DAY) {
    refusals.push({
      at: { knob: 'retention' },
      reason: `The index is cut by days, so Loki cannot delete after ${knobs.retention}.`,
      remedy: 'Keep logs for 24h or longer.',
    });
  }
  return refusals;
}
