/** Packs the pinned package into `into`, and gives the path of the archive. */
export type Pack = (into: string) => Promise<string>;
/**
 * Makes sure that `folder` holds the pinned programs. It appears whole or not at all: everything happens in a folder
 * beside it, which is renamed at the end, so two processes at once both end well.
 *
 * @throws with a sentence for a person where the package cannot be had or is not the one that is pinned.
 */
export declare function bringPrograms(folder: string, pack?: Pack): Promise<void>;
