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
export declare function buildGoPrograms({ module, packages, options, folder: name }: GoBuild, { go, environment }?: Machine): string;
export {};
