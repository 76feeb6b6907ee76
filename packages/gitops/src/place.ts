import type { Terminal } from './io/terminal';

/** Where a verb runs. */
export interface Place {
  /** Absolute; the folder that relative paths are meant from, in the workspace or below it. */
  readonly folder: string;
  readonly terminal: Terminal;
}
