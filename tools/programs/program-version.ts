import { spawnSync } from 'node:child_process';
import { programs, type ProgramName } from './pinned';

/** A version that will do, or the sentence that says why this program will not. */
export type VersionVerdict = { readonly version: string } | { readonly unsuitable: string };

/** Asks a program for its version and compares it with the lowest one that will do. */
export function checkProgramVersion(name: ProgramName, path: string): VersionVerdict {
  const { versionArguments, least, why } = programs[name];
  const run = spawnSync(path, versionArguments, { encoding: 'utf8', timeout: 20_000 });
  if (run.error !== undefined) return { unsuitable: `${path} cannot be run (${run.error.message})` };
  const found = parseProgramVersion(run.stdout);
  if (run.status !== 0 || found === undefined)
    return { unsuitable: `${path} does not tell its version as ${name} does` };
  const [major, minor] = found.numbers;
  const wanted = `${least[0]}.${least[1]} or newer is needed, because ${why}`;
  if (major < least[0] || (major === least[0] && minor < least[1])) {
    return { unsuitable: `${path} is ${name} ${found.version}; ${wanted}` };
  }
  return { version: found.version };
}

/** Finds the version in what a program prints: as JSON (kubectl), by itself (Helm), or in a sentence (promtool). */
function parseProgramVersion(
  output: string,
): { readonly version: string; readonly numbers: readonly [number, number] } | undefined {
  const match = /(?:^v|"gitVersion": ?"v|, version )(\d+)\.(\d+)\.(\d+[^"\s]*)/m.exec(output);
  if (match === null) return undefined;
  const [, major = '', minor = '', patch = ''] = match;
  return { version: `${major}.${minor}.${patch}`, numbers: [Number(major), Number(minor)] };
}
