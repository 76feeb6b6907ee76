import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { programs, type ProgramName } from './pinned';
import { checkProgramVersion } from './program-version';

export type FoundProgram =
  | { readonly path: string; readonly version: string }
  | { readonly missing: string; readonly final?: true };

/**
 * Looks on this machine: the setting first, whose verdict is final, then the PATH.
 *
 * @param environment Stands for `process.env`, so that a spec can have a PATH of its own.
 */
export function findProgram(name: ProgramName, environment: NodeJS.ProcessEnv): FoundProgram {
  const { setting } = programs[name];
  const set = environment[setting];
  if (set !== undefined && set !== '') {
    const verdict = checkProgramVersion(name, set);
    return 'version' in verdict
      ? { path: set, version: verdict.version }
      : { missing: `${setting}: ${verdict.unsuitable}`, final: true };
  }

  const path = (environment['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isExecutable);
  if (path === undefined) return { missing: `${name} is not on the PATH` };
  const verdict = checkProgramVersion(name, path);
  return 'version' in verdict ? { path, version: verdict.version } : { missing: verdict.unsuitable };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
