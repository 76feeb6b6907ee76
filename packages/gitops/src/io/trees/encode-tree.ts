import type { TreeFile } from '@254carbon/manifest';
import { digest } from '../digest';

/** A file of a tree as it goes to the disk. */
export interface EncodedFile {
  /** Relative to the tree's root. */
  readonly path: string;
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes. */
  readonly digest: string;
}

const known = new WeakMap<TreeFile, EncodedFile>();

/**
 * Encodes and hashes the files of a tree. What several trees have in common is kept for the next one; of the others the
 * bytes are good until the next tree is encoded, since they all go through one piece of memory.
 */
export function encodeTree(tree: readonly TreeFile[]): readonly EncodedFile[] {
  let at = 0;
  return tree.map((file) => {
    if (file.shared === true) return encodeShared(file);
    const { path, content } = file;
    const bytes = encodeAt(at, content);
    at += bytes.length;
    return { path, bytes, digest: digest(bytes) };
  });
}

function encodeShared(file: TreeFile): EncodedFile {
  let encoded = known.get(file);
  if (encoded === undefined) {
    const bytes = Buffer.from(file.content);
    known.set(file, (encoded = { path: file.path, bytes, digest: digest(bytes) }));
  }
  return encoded;
}

let memory = Buffer.alloc(0);

/** Bytes that were handed out keep the memory that they are in, when more is needed. */
function encodeAt(start: number, content: string): Buffer {
  // No character of a string takes more.
  if (memory.length < start + content.length * 3) memory = Buffer.allocUnsafeSlow((start + content.length) * 4);
  return memory.subarray(start, start + memory.write(content, start));
}
