import { processTerminal } from '../io/terminal';

/** What a generator says beside the paths that Nx prints. */
export interface Outcome {
  /** Sentences, one a line. */
  readonly notes: readonly string[];
}

/** Prints the notes before Nx prints the paths. */
export function printOutcome({ notes }: Outcome): void {
  if (notes.length > 0) processTerminal().out(`${notes.join('\n')}\n`);
}
