import { createInterface } from 'node:readline/promises';

/** Where a verb writes: what it found or made to `out`, what it is doing and why it could not to `err`. */
export interface Terminal {
  readonly colour: boolean;
  out(text: string): void;
  err(text: string): void;
  /** Whether a line of `err` can be written over. */
  readonly isLive?: boolean;
  /** Asks whoever sits there; absent where nobody does. */
  ask?(question: string): Promise<string>;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  // Whoever reads the first lines and goes, such as head, wants no more, and no complaint.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const isSeen = stdin.isTTY === true && stdout.isTTY === true;
  return {
    colour: wantsColour(env, stdout.isTTY === true),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    isLive: stderr.isTTY === true && env['TERM'] !== 'dumb',
    ...(isSeen ? { ask } : {}),
  };
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  // The end of the input is no answer, and must not be waited for.
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  try {
    return await Promise.race([lines.question(question), ended]);
  } finally {
    lines.close();
  }
}

/** NO_COLOR and FORCE_COLOR as https://no-color.org and Node have them; else colour is for terminals. */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}
