import type { TreeFile } from '@254carbon/manifest';
import { digest } from './digest';

const known = new WeakMap<TreeFile, string>();

/** SHA-256 of a file's content. The identical file in the trees of many environments is hashed once. */
export function digestFile(file: TreeFile): string {
  let made = known.get(file);
  if (made === undefined) known.set(file, (made = digest(file.content)));
  return made;
}
