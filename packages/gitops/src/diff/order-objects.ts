import type { ObjectView } from '@254carbon/manifest';
import { HARMS } from '@254carbon/overlays';
import type { DangerView } from './diff-report';
import type { Told } from './tell-once';

const ORDER = ['removed', 'changed', 'renamed', 'added', 'moved'];

/** Worst first: what a danger is about, then what is gone, changed, new, and only moved. */
export function orderObjects(
  objects: readonly Told<ObjectView>[],
  dangers: readonly Told<DangerView>[],
): readonly Told<ObjectView>[] {
  const harms = new Map<string, number>();
  for (const { what } of dangers) {
    const rank = HARMS.indexOf(what.harm);
    harms.set(what.object, Math.min(rank, harms.get(what.object) ?? HARMS.length));
  }
  const harmOf = (title: string) => harms.get(title) ?? HARMS.length;
  const rank = ({ what: { title, titleBefore = title, what } }: Told<ObjectView>) => [
    Math.min(harmOf(title), harmOf(titleBefore)),
    ORDER.indexOf(what),
  ];
  return [...objects].sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return (one[0] ?? 0) - (other[0] ?? 0) || (one[1] ?? 0) - (other[1] ?? 0);
  });
}
