import { createHash, hash } from 'node:crypto';

export type ObjectType = 'blob' | 'tree' | 'commit';

/** Room for `commit 1048576` and its end. */
const HEAD = 32;
/** Larger ones are hashed piece by piece. */
const LARGE = 1024 * 1024;
/** Objects are put together here: to have a buffer made for each takes longer than to hash it. */
let desk = Buffer.alloc(0);

/** The name that git gives an object. */
export function objectId(type: ObjectType, content: string | Buffer): string {
  if (content.length > LARGE) {
    const head = `${type} ${Buffer.byteLength(content)}\0`;
    return createHash('sha1').update(head).update(content).digest('hex');
  }
  // No character takes more than three bytes.
  const most = HEAD + content.length * 3;
  if (desk.length < most) desk = Buffer.alloc(most * 2);
  const size = typeof content === 'string' ? desk.write(content, HEAD) : content.copy(desk, HEAD);
  const head = `${type} ${size}\0`;
  desk.write(head, HEAD - head.length, 'latin1');
  return hash('sha1', desk.subarray(HEAD - head.length, HEAD + size));
}
