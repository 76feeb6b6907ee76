import type { NamedTree } from '../git/name-tree';
import { packObject } from '../git/pack';

/** The objects of a tree that are not known yet, as they stand in a pack. */
export function packNewObjects({ files, folders }: NamedTree, isKnown: (id: string) => boolean) {
  const packed = new Map<string, Buffer>();
  for (const [id, text] of files) if (!isKnown(id)) packed.set(id, packObject('blob', Buffer.from(text)));
  for (const [id, content] of folders) if (!isKnown(id)) packed.set(id, packObject('tree', content));
  return packed;
}
