import { cli } from '../cli';
import { engine } from '../engine';

/** What a spec says of the surroundings. */
export interface Surroundings {
  /** Digest of the program, as if it were a bundle. */
  readonly tool?: string;
  /** Whoever sits at the terminal. */
  ask?(question: string): Promise<string>;
}

/** For specs: runs a command line in this process, and gives its exit status and what it printed. */
export async function runCommand(folder: string, line: string, { ask, ...more }: Surroundings = {}) {
  const text = { out: '', err: '' };
  const terminal = {
    colour: false,
    out: (more: string) => void (text.out += more),
    err: (more: string) => void (text.err += more),
    ...(ask === undefined ? {} : { ask }),
  };
  const place = { ...more, folder, terminal, version: '1.2.3', loadEngine: () => engine };
  return { status: await cli(line.split(' ').filter(Boolean), place), ...text };
}
