import type { FileTree, JsonObject, Path, Problem, Where } from '@254carbon/manifest';
import type { Environment } from '@254carbon/overlays';

/** A problem, and how to mend its file where that is safe: what is rendered stays the same, byte for byte. */
export interface LintProblem {
  readonly problem: Problem;
  /** From the text of the problem's file to the mended one. */
  repair?(text: string): string;
}

/** What a person could write better in an environment, though it renders. */
export type EnvironmentLint = (environment: Environment, files: FileTree) => readonly LintProblem[];

/** Something that a component or a team's manifest brings, as Grafana or Prometheus will read it. */
export interface Content {
  readonly value: JsonObject;
  /** Where a person mends what stands at a path of `value`. */
  at(path: Path): Where;
}

/** What a reader of a dashboard, or a person woken by an alert, would miss. */
export type ContentLint = (content: Content) => readonly Problem[];
