import { type ProgramName } from './pinned';
/** A program that can be run, or a sentence that says why there is none. */
export type ResolvedProgram = {
    readonly path: string;
    readonly version: string;
} | {
    readonly missing: string;
};
export interface ResolveOptions {
    readonly environment?: NodeJS.ProcessEnv;
    /** `process.platform` and `process.arch` joined by a dash. */
    readonly platform?: string;
    readonly bring?: (folder: string) => Promise<void>;
}
/** Where a program is: the setting, the PATH where its version will do, else the pinned one, downloaded once. */
export declare function resolveProgram(name: ProgramName, options?: ResolveOptions): Promise<ResolvedProgram>;
/** Whether a program can be expected here, known at once: a spec that cannot have it is skipped, not failed. */
export declare function isProgramExpected(name: ProgramName): boolean;
/** The program's path, for those who cannot go on without it. */
export declare function requireProgram(name: ProgramName): Promise<string>;
