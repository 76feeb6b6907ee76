import type { Terminal } from './io/terminal';

/** Where a verb runs. */
export interface Place {
  /** Absolute; the folder that relative paths are meant from, in the workspace or below it. */
  readonly folder: string;
  readonly terminal: Terminal;
  /** Digest of the program, where it is a bundle: the same program makes the same of the same sources. */
  readonly tool?: string;
}
