/** What writing a tree would do, by paths in the tree, sorted. */
export interface WritePlan {
  readonly write: readonly string[];
  readonly unchanged: readonly string[];
  readonly remove: readonly string[];
  /** What lies in the folder and was not made by render: nothing may be written as long as there is any. */
  readonly foreign: readonly string[];
}

/** What is known before anything is written. */
export interface Surroundings {
  /** Files on the disk. */
  readonly files: ReadonlySet<string>;
  /** Links and other things that are no files. */
  readonly strange: readonly string[];
  /** Files that a past render made. */
  readonly made: Pick<ReadonlySet<string>, 'has'>;
  /** Whether the file on the disk is, byte for byte, what the tree holds at this path. */
  isSame(path: string): boolean;
}

/** Compares a tree with what lies on the disk. Pure: reading is the caller's. */
export function planWrite(tree: readonly string[], around: Surroundings): WritePlan {
  const wanted = new Set(tree);
  const unchanged = new Set(tree.filter((path) => around.files.has(path) && around.isSame(path)));
  const left = [...around.files].filter((path) => !unchanged.has(path));
  return {
    write: tree.filter((path) => !unchanged.has(path)).sort(),
    unchanged: [...unchanged].sort(),
    remove: left.filter((path) => !wanted.has(path) && around.made.has(path)).sort(),
    foreign: [...left.filter((path) => !around.made.has(path)), ...around.strange].sort(),
  };
}
