/** Where a verb writes: what it found or made to `out`, what it is doing and why it could not to `err`. */
export interface Terminal {
  readonly colour: boolean;
  out(text: string): void;
  err(text: string): void;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    colour: wantsColour(process.env, process.stdout.isTTY === true),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  };
}

/** NO_COLOR and FORCE_COLOR as https://no-color.org and Node have them; else colour is for terminals. */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}
