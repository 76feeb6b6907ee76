import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BareRepository,
  makeBareRepository,
  openBareRepository,
} from '../../packages/gitops/src/io/git/testing/bare-repository';
import {
  makeSourceCheckout,
  openSourceCheckout,
  type SourceCheckout,
} from '../../packages/gitops/src/io/git/testing/source-checkout';

const ROOT = join(__dirname, '../..');
const PACKAGE = join(ROOT, 'packages/gitops');

export interface Outcome {
  /** Null where it was killed. */
  readonly status: number | null;
  readonly text: string;
}

/** A remote with two branches published, and a checkout with a change that is not. */
export interface FaultyWorld {
  readonly remote: BareRepository;
  readonly source: SourceCheckout;
  remove(): void;
}

export interface Faults {
  /** The words of the command, the program first. */
  command(...words: readonly string[]): readonly string[];
  /** Runs the command in a folder. */
  run(folder: string, words: readonly string[], env?: NodeJS.ProcessEnv): Promise<Outcome>;
  /** Runs a script with the installed command's folder as its first argument. */
  runScript(script: string, folder: string, words: readonly string[]): Promise<Outcome>;
  /** A world of its own, quickly. */
  makeWorld(): FaultyWorld;
  /** What the command does to the system when nothing goes wrong, in order. */
  boundaries(world: FaultyWorld, words: readonly string[]): Promise<readonly string[]>;
  remove(): void;
}

export const BRANCHES = ['development', 'main'] as const;
export const PUBLISH = ['publish', '--yes', '--remote', '../config.git'] as const;
export const note = (text: string) => ({
  'environments/local/values/store.yaml': `note: ${text}\n`,
  'environments/production/values/viewer.yaml': `theme: ${text}\n`,
});
export const killer = `--require=${join(__dirname, 'kill-at.cjs')}`;

/** Builds the command as it is installed, and the world that all faults begin in. */
export async function prepareFaults(): Promise<Faults> {
  const base = mkdtempSync(join(tmpdir(), 'gitops-faults-'));
  const installed = join(base, 'installed');
  mkdirSync(join(installed, 'bin'), { recursive: true });
  const built = spawnSync('node', [join(PACKAGE, 'build.mjs'), join(installed, 'dist')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  for (const file of ['bin/gitops.cjs', 'package.json']) copyFileSync(join(PACKAGE, file), join(installed, file));
  symlinkSync(join(ROOT, 'node_modules'), join(installed, 'node_modules'));
  const command = (...words: readonly string[]) => [process.execPath, join(installed, 'bin/gitops.cjs'), ...words];

  const run = (folder: string, words: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    runWords(command(...words), folder, env);

  function runWords(words: readonly string[], folder: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
    const [program = '', ...args] = words;
    const child = spawn(program, args, { cwd: folder, env: { ...process.env, ...env } });
    const texts: Buffer[] = [];
    child.stdout.on('data', (text: Buffer) => texts.push(text));
    child.stderr.on('data', (text: Buffer) => texts.push(text));
    // Not 'close': what it started may hold the pipes when it is gone.
    return new Promise((resolve) =>
      child.once('exit', (status) => setTimeout(() => resolve({ status, text: Buffer.concat(texts).toString() }), 10)),
    );
  }

  const template = join(base, 'template');
  mkdirSync(template);
  makeBareRepository(join(template, 'config.git'));
  const first = makeSourceCheckout(template);
  const begun = await run(first.path, [...PUBLISH, '--init']);
  if (begun.status !== 0) throw new Error(begun.text);
  first.commit(note('changed'));

  let count = 0;
  return {
    ...{ command, run },
    runScript: (script, folder, words) => runWords([process.execPath, script, installed, ...words], folder, {}),
    makeWorld() {
      const folder = join(base, `world-${count++}`);
      cpSync(template, folder, { recursive: true });
      const [remote, source] = [
        openBareRepository(join(folder, 'config.git')),
        openSourceCheckout(join(folder, 'source')),
      ];
      return { remote, source, remove: () => rmSync(folder, { recursive: true, force: true }) };
    },
    async boundaries({ source }, words) {
      const log = join(base, 'boundaries');
      const { status, text } = await run(source.path, words, { NODE_OPTIONS: killer, FAULT_COUNT: log });
      if (status !== 0) throw new Error(text);
      return readFileSync(log, 'utf8').trimEnd().split('\n');
    },
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}

/** Tells a count where a person or a pipeline reads it. */
export function report(text: string): void {
  process.stderr.write(`    ${text}\n`);
}

/** Does the work for each, so many at a time. */
export async function inTurns<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
