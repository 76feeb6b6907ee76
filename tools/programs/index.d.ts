export type { ProgramName } from './pinned';
export { isProgramExpected, requireProgram, resolveProgram, type ResolvedProgram } from './resolve-program';
