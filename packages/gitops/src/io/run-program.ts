import { type ChildProcess, spawn } from 'node:child_process';

export interface ProgramCall {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly input?: string | Uint8Array | readonly Uint8Array[];
  /** Milliseconds after which it and all that it started is ended. */
  readonly timeout: number;
}

export interface ProgramResult {
  /** Undefined where it was ended by a signal. */
  readonly status: number | undefined;
  readonly out: Buffer;
  readonly err: string;
  /** Set where it could not even be started. */
  readonly failure?: NodeJS.ErrnoException;
  readonly timedOut: boolean;
}

/** More than any answer that is right; a remote must not fill the memory. */
const LARGEST = 512 * 1024 * 1024;
/** What outlives a program may hold its pipes open for ever. */
const GRACE = 2_000;

const running = new Set<ChildProcess>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a program, never through a shell, in a process group of its own, so that it can be ended whole. */
export function runProgram(program: string, args: readonly string[], call: ProgramCall): Promise<ProgramResult> {
  const child = startProgram(program, args, call);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  let size = 0;
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    endGroup(child);
  }, call.timeout);
  const keep = (list: Buffer[]) => (chunk: Buffer) => {
    size += chunk.length;
    if (size > LARGEST) endGroup(child);
    else list.push(chunk);
  };
  child.stdout?.on('data', keep(out));
  child.stderr?.on('data', keep(err));
  // One that ends before it has read everything says why by its status.
  child.stdin?.on('error', () => undefined);
  for (const piece of inputOf(call)) child.stdin?.write(piece);
  child.stdin?.end();
  return new Promise((resolve) => {
    const end = (status: number | undefined, failure?: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      running.delete(child);
      child.stdout?.destroy();
      child.stderr?.destroy();
      const result = { status, out: Buffer.concat(out), err: Buffer.concat(err).toString('utf8'), timedOut };
      resolve(failure === undefined ? result : { ...result, failure });
    };
    child.once('error', (error) => end(undefined, error));
    child.once('close', (status) => end(status ?? undefined));
    child.once('exit', (status) => setTimeout(() => end(status ?? undefined), timedOut ? 0 : GRACE).unref());
  });
}

/** Starts a program whose pipes the caller minds. Interrupting us ends it too. */
export function startProgram(
  program: string,
  args: readonly string[],
  { cwd, env }: Pick<ProgramCall, 'cwd' | 'env'>,
): ChildProcess {
  const child = spawn(program, args, { cwd, env, detached: true, stdio: 'pipe' });
  running.add(child);
  child.once('exit', () => running.delete(child));
  watchSignals();
  return child;
}

/** Ends a program and all that it started. */
export function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Already gone.
    return;
  }
}

let watched = false;

/** A group of its own does not hear Ctrl-C. */
function watchSignals(): void {
  if (watched) return;
  watched = true;
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      for (const child of running) endGroup(child);
      process.kill(process.pid, signal);
    });
  }
}

function inputOf({ input = [] }: ProgramCall): readonly (string | Uint8Array)[] {
  return typeof input === 'string' || input instanceof Uint8Array ? [input] : input;
}
