import type { DangerView } from './diff-report';
import type { Told } from './tell-once';

/** One danger of several objects, to be explained once. */
export interface DangerGroup extends Told<DangerView> {
  readonly objects: readonly string[];
}

/**
 * Puts objects together that one explanation fits, in the order of the first of each. Ways out may differ in their last
 * line, which is often a command that names the object: then all last lines are kept.
 */
export function groupDangers(dangers: readonly Told<DangerView>[]): readonly DangerGroup[] {
  const groups = new Map<string, DangerGroup>();
  for (const told of dangers) {
    const key = keyOf(told);
    const before = groups.get(key);
    groups.set(key, before === undefined ? { ...told, objects: [told.what.object] } : join(before, told.what));
  }
  return [...groups.values()];
}

function keyOf({ environments, what: { code, why, lost, fix } }: Told<DangerView>): string {
  return JSON.stringify([environments, code, why, lost, splitLast(fix).head]);
}

function join(group: DangerGroup, { object, fix }: DangerView): DangerGroup {
  const { last } = splitLast(fix);
  const isNew = !group.what.fix.split('\n').includes(last);
  const what = isNew ? { ...group.what, fix: `${group.what.fix}\n${last}` } : group.what;
  return { ...group, objects: [...group.objects, object], what };
}

/** A way out of one line is told whole. */
function splitLast(fix: string): { readonly head: string; readonly last: string } {
  const at = fix.lastIndexOf('\n');
  return at < 0 ? { head: fix, last: fix } : { head: fix.slice(0, at), last: fix.slice(at + 1) };
}
