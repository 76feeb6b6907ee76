import type { Position } from './position';

export type Severity = 'error' | 'warning';

/** What a wording may be filled with. */
export type Args = Readonly<Record<string, string | number | readonly string[]>>;

/** Where a person can mend it: a file they edit, and the object and field that it is about. */
export interface Where extends Partial<Position> {
  /** Path from the workspace's root, with `/`. */
  readonly file: string;
  /** `Kind namespace/name`, or `Kind name` for what has no namespace. */
  readonly object?: string;
  /** The field in dotted form, `spec.values.replicas[0]`. */
  readonly field?: string;
}

/** Something wrong, as a value. The prose is in the {@link Rule} of its code. */
export interface Problem {
  /** Permanent, kebab-case. */
  readonly code: string;
  readonly severity: Severity;
  readonly where: Where;
  readonly args: Args;
}

/** The wording of one code: what is wrong and why, then what to do. No position in the prose. */
export interface Rule<A extends Args = never> {
  readonly severity: Severity;
  /** What it finds is a secret: of the line where it stands only the key is shown. */
  readonly secret?: boolean;
  problem(args: A): string;
  fix(args: A): string;
}

/** All codes of a package with their wording: one exhaustive record each. */
export type Rules = Readonly<Record<string, Rule>>;

/** Makes a problem of a code that `rules` holds, with the arguments that its wording asks for. */
export function raise<R extends Rules, C extends keyof R & string>(
  rules: R,
  code: C,
  where: Where,
  args: Parameters<R[C]['problem']>[0],
): Problem {
  const { severity } = rules[code] as Rule;
  return { code, severity, where, args };
}
