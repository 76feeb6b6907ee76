import { type ProgramName } from './pinned';
/** A version that will do, or the sentence that says why this program will not. */
export type VersionVerdict = {
    readonly version: string;
} | {
    readonly unsuitable: string;
};
/** Asks a program for its version and compares it with the lowest one that will do. */
export declare function checkProgramVersion(name: ProgramName, path: string): VersionVerdict;
/** Finds the version in what a program prints: as JSON (kubectl), by itself (Helm), or in a sentence (promtool). */
export declare function parseProgramVersion(output: string): {
    readonly version: string;
    readonly numbers: readonly [number, number];
} | undefined;
