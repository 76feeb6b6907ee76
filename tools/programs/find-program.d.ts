import { type ProgramName } from './pinned';
export type FoundProgram = {
    readonly path: string;
    readonly version: string;
} | {
    readonly missing: string;
    readonly final?: true;
};
/**
 * Looks on this machine: the setting first, whose verdict is final, then the PATH.
 *
 * @param environment Stands for `process.env`, so that a spec can have a PATH of its own.
 */
export declare function findProgram(name: ProgramName, environment: NodeJS.ProcessEnv): FoundProgram;
