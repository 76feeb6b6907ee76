import { canonicalText, type Json, type TreeChange } from '@254carbon/manifest';
import { type Danger, type DangerDefinition, HARMS } from './danger';
import { dangers } from './checks';
import { dangerWorld } from './danger-world';

/** All that can hurt in a change, worst first. `today` is `2026-11-25`, in UTC. */
export function findDangers(change: TreeChange, { today }: { readonly today: string }): readonly Danger[] {
  // Where there was nothing, nothing can be lost, nor be opened further.
  if (change.unchanged === 0 && change.objects.every(({ what }) => what === 'added')) return [];
  const world = dangerWorld(change, today);
  const found = new Map<string, Danger>();
  for (const { code, harm, find } of dangers) {
    for (const { at, path, args } of find(world)) {
      const danger = { code, harm, file: at.file, object: at.title, ...(path === undefined ? {} : { path }), args };
      // An object may stand in two files, and is one thing.
      const key = canonicalText([code, at.title, (path ?? []) as Json, args as Json]);
      if (!found.has(key)) found.set(key, danger);
    }
  }
  return [...found.values()].sort((a, b) => HARMS.indexOf(a.harm) - HARMS.indexOf(b.harm));
}

/** The wording of a danger. */
export function describeDanger({ code, args }: Danger): { why: string; lost: string; fix: string } {
  const definition = dangers.find((one) => one.code === code) as DangerDefinition;
  return { why: definition.why(args), lost: definition.lost(args), fix: definition.fix(args) };
}
