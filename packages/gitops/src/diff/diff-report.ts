import type { ChangeView } from '@254carbon/manifest';
import type { Harm, VersionMove } from '@254carbon/overlays';

/** What differs, in all environments; everything that is printed is drawn from it, and it holds no secret. */
export interface DiffReport {
  /** What is compared, in words: `published`, `rendered now`, a folder. */
  readonly before: string;
  readonly after: string;
  readonly environments: readonly EnvironmentReport[];
  /** What a reader must know about the sides: how old they are, what is not there yet. */
  readonly notes: readonly string[];
}

/** What differs in one environment. */
export interface EnvironmentReport {
  readonly environment: string;
  readonly view: ChangeView;
  readonly dangers: readonly DangerView[];
  readonly versions: readonly VersionMove[];
}

/** A danger with its wording. */
export interface DangerView {
  readonly code: string;
  readonly harm: Harm;
  readonly object: string;
  readonly file: string;
  readonly path: string;
  readonly why: string;
  readonly lost: string;
  readonly fix: string;
}

/** How many of each there are. */
export interface Counts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** To another file, or to another name. */
  readonly moved: number;
  /** Files that are no objects. */
  readonly texts: number;
  readonly unchanged: number;
}

export function countsOf({ objects, texts, unchanged }: ChangeView): Counts {
  const count = (...whats: readonly string[]) => objects.filter(({ what }) => whats.includes(what)).length;
  return {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    moved: count('moved', 'renamed'),
    texts: texts.length,
    unchanged,
  };
}

/** Whether an environment differs in more than layout. */
export function differs({ view }: EnvironmentReport): boolean {
  return view.objects.length + view.texts.length > 0;
}
