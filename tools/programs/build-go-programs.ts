import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { programsFolder } from './programs-folder';

/** Time for a thousand packages or two on two cores, and for a slow network. */
const LIMIT = 30 * 60_000;

/** What is built, and where from. */
export interface GoBuild {
  /** Folder with the `go.mod` that pins the module. */
  readonly module: string;
  readonly packages: readonly string[];
  /** Options of `go build`. */
  readonly options: readonly string[];
  /** Name of the folder in the cache: says every version that matters. */
  readonly folder: string;
}

interface Machine {
  /** Go's own program. */
  readonly go?: string;
  readonly environment?: NodeJS.ProcessEnv;
}

/**
 * Builds programs unless they are there, and gives their folder. It appears whole or not at all, so two builds at once
 * both end well.
 *
 * @throws where there is no Go, or the build fails or takes too long.
 */
export function buildGoPrograms(
  { module, packages, options, folder: name }: GoBuild,
  { go = 'go', environment = process.env }: Machine = {},
): string {
  const folder = join(programsFolder(environment), name);
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}.`);
  try {
    const build = spawnSync(go, ['build', '-trimpath', ...options, '-o', `${draft}/`, ...packages], {
      cwd: module,
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: LIMIT,
    });
    if (build.error !== undefined) throw build.error;
    if (build.status !== 0) throw new Error(`go build ended with ${build.status ?? build.signal}`);
    try {
      renameSync(draft, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
    }
    return folder;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
