import type { Terminal } from './io/terminal';
import type { Workspace } from './io/workspace';

/** Where a verb runs. */
export interface Place {
  readonly workspace: Workspace;
  /** The folder that relative paths are meant from. */
  readonly folder: string;
  readonly terminal: Terminal;
}
