/** Files as the pure packages see them; adapters are the disk, memory, a git revision and Nx's `Tree`. */
export interface FileTree {
  /** The text of a file, or undefined where there is none. `path` is relative to the root, with `/`. */
  read(path: string): string | undefined;
  /** All files below `folder`, sorted, as paths relative to the root. Empty where there is no such folder. */
  list(folder: string): readonly string[];
}
