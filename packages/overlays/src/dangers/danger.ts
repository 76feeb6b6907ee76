import type { Args, KubernetesObject, FieldChange, LeafChange, Step, TreeChange } from '@254carbon/manifest';

/** What goes wrong, worst first: data is gone; what must work stops; doors open; an update fails; better to know. */
export const HARMS = ['data', 'outage', 'access', 'refused', 'notice'] as const;
export type Harm = (typeof HARMS)[number];

/** Something in a change that can hurt, as a value; its wording is in the definition of its code. */
export interface Danger {
  /** Permanent, kebab-case: what `--accept` takes. */
  readonly code: string;
  readonly harm: Harm;
  readonly file: string;
  /** `Kind namespace/name` */
  readonly object: string;
  readonly path?: readonly Step[];
  readonly args: Args;
}

/** An object that differs, with all that checks ask about it. */
export interface ChangedObject {
  readonly file: string;
  readonly title: string;
  readonly before?: KubernetesObject;
  readonly after?: KubernetesObject;
  readonly fileBefore?: string;
  readonly fileAfter?: string;
  readonly fields: readonly FieldChange[];
  /** Every scalar that differs, where the object is on both sides. */
  readonly leaves: readonly LeafChange[];
}

/** What checks look at. */
export interface DangerWorld {
  readonly change: TreeChange;
  readonly objects: readonly ChangedObject[];
  /** `2026-11-25`, in UTC. */
  readonly today: string;
  /** All objects of a kind on a side, as far as they are known: those that differ, and the context. */
  of(side: 'before' | 'after', ...kinds: readonly string[]): readonly LocatedManifest[];
}

export interface LocatedManifest {
  readonly object: KubernetesObject;
  readonly file: string;
}

export interface FoundDanger<A extends Args = Args> {
  readonly at: ChangedObject;
  readonly path?: readonly Step[];
  readonly args: A;
}

/** One danger: how it is found, and how it is told. */
export interface DangerDefinition<A extends Args = Args> {
  readonly code: string;
  readonly harm: Harm;
  /** For the table in the documentation: what it is about, in a few words. */
  readonly title: string;
  /** What happens, and why. */
  why(args: A): string;
  /** What is lost. */
  lost(args: A): string;
  /** The way out; of several lines where it is a migration. */
  fix(args: A): string;
  find(world: DangerWorld): readonly FoundDanger<A>[];
}

/** Gives a definition its type, so that wording and check agree on the arguments. */
export function defineDanger<A extends Args>(definition: DangerDefinition<A>): DangerDefinition {
  return definition as unknown as DangerDefinition;
}
