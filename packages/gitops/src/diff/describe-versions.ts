import type { VersionMove } from '@254carbon/overlays';
import type { DiffReport } from './diff-report';
import { where } from './where';

/** A version that moves, in one line, for all environments in which it does. */
export interface VersionText {
  readonly text: string;
  readonly step: VersionMove['step'];
}

export function describeVersions(report: DiffReport): readonly VersionText[] {
  const moves = new Map<string, { environments: Set<string>; move: VersionMove }>();
  for (const { environment, versions } of report.environments) {
    for (const move of versions) {
      const key = [move.what, move.name, move.before, move.after].join('\0');
      const known = moves.get(key) ?? { environments: new Set(), move };
      known.environments.add(environment);
      moves.set(key, known);
    }
  }
  return [...moves.values()].map(({ environments, move: { what, name, before, after, step, isOlder } }) => {
    const kind = `${isOlder ? 'back, ' : ''}${step === 'other' ? what : `${step} ${what}`}`;
    return { text: `${name} ${before} → ${after} (${kind})${where([...environments], report)}`, step };
  });
}
