import { createHash, hash } from 'node:crypto';

export type ObjectType = 'blob' | 'tree' | 'commit';

/** The name that git gives an object. */
export function objectId(type: ObjectType, content: string | Buffer): string {
  const head = `${type} ${Buffer.byteLength(content)}\0`;
  // Of a short text both are one in less time than it takes to hash them one after the other.
  if (typeof content === 'string' && content.length < 4096) return hash('sha1', head + content);
  return createHash('sha1').update(head).update(content).digest('hex');
}
