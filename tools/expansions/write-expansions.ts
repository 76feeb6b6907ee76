import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface ExpansionFile {
  readonly path: string;
  readonly content: string;
}

/** Writes what has changed, or with `check` only tells. Gives the paths that differ. */
export function writeExpansions(files: readonly ExpansionFile[], check: boolean): readonly string[] {
  const stale = [...new Set(files.map(({ path }) => dirname(path)))]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => !files.some((file) => file.path === path));
  const changed = files.filter(({ path, content }) => !existsSync(path) || readFileSync(path, 'utf8') !== content);
  if (!check) {
    for (const path of stale) rmSync(path);
    for (const { path, content } of changed) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }
  return [...changed.map(({ path }) => path), ...stale];
}
