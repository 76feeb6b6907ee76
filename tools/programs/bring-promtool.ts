import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pinnedPromtool } from './pinned';
import { programsFolder } from './programs-folder';

const PACKAGE = 'github.com/prometheus/prometheus/cmd/promtool';

/** A first build fetches and compiles about a thousand packages: two minutes on two cores, and time for a slow network. */
const LIMIT = 20 * 60_000;

interface Options {
  /** Folder with the `go.mod` that pins the module. */
  readonly module: string;
  /** Go's own program. */
  readonly go?: string;
  readonly environment?: NodeJS.ProcessEnv;
}

/**
 * Builds promtool unless it is there, and gives its path. It appears whole or not at all, so two builds at once both end
 * well. Rules need no service discovery, which is most of what it would be made of.
 *
 * @throws where there is no Go, or the build fails or takes too long.
 */
export function bringPromtool({ module, go = 'go', environment = process.env }: Options): string {
  const folder = join(programsFolder(environment), pinnedPromtool.folder);
  const path = join(folder, 'promtool');
  if (existsSync(path)) return path;
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}.`);
  try {
    const version = `-X github.com/prometheus/common/version.Version=${pinnedPromtool.version}`;
    const options = ['-trimpath', '-tags', 'remove_all_sd', '-ldflags', `-s -w ${version}`];
    const build = spawnSync(go, ['build', ...options, '-o', join(draft, 'promtool'), PACKAGE], {
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
      if (!existsSync(path)) throw error;
    }
    return path;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
