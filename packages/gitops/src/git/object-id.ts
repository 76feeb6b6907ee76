import { hash } from 'node:crypto';

export type ObjectType = 'blob' | 'tree' | 'commit';

/** The name that git gives an object. */
export function objectId(type: ObjectType, content: string | Buffer): string {
  const head = `${type} ${Buffer.byteLength(content)}\0`;
  return hash('sha1', typeof content === 'string' ? head + content : Buffer.concat([Buffer.from(head), content]));
}
