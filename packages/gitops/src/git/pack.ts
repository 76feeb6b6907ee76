import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { ObjectType } from './object-id';

const TYPES: Readonly<Record<ObjectType, number>> = { commit: 1, tree: 2, blob: 3 };
/** Deflating less than this costs more than sending it as it is. */
const SMALL = 1024;

/** One object as it stands in a pack. */
export function packObject(type: ObjectType, content: Buffer): Buffer {
  // What comes out is hardly ever larger, and is then one piece.
  const data =
    content.length < SMALL ? store(content) : deflateSync(content, { level: 1, chunkSize: content.length + 64 });
  return Buffer.concat([packHead(type, content.length), data]);
}

/** In the format of zlib, as it is: to set up a deflater takes longer than all the rest. */
function store(content: Buffer): Buffer {
  const data = Buffer.alloc(content.length + 11);
  data.writeUInt16BE(0x7801);
  // One block, which is the last; its length, and that again with every bit turned.
  data.writeUInt8(1, 2);
  data.writeUInt16LE(content.length, 3);
  data.writeUInt16LE(~content.length & 0xffff, 5);
  content.copy(data, 7);
  data.writeUInt32BE(adler32(content), data.length - 4);
  return data;
}

/** Of something so short that neither sum grows too large on the way. */
function adler32(content: Buffer): number {
  let [low, high] = [1, 0];
  for (const byte of content) high += low += byte;
  return (high % 65_521) * 65_536 + (low % 65_521);
}

/** A whole pack, in pieces. */
export function renderPack(objects: readonly Buffer[]): readonly Buffer[] {
  const head = Buffer.alloc(12);
  head.write('PACK', 'latin1');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(objects.length, 8);
  const sum = createHash('sha1').update(head);
  for (const object of objects) sum.update(object);
  return [head, ...objects, sum.digest()];
}

/** Type and size, seven bits a byte but four in the first. */
function packHead(type: ObjectType, size: number): Buffer {
  const bytes: number[] = [];
  let byte = (TYPES[type] << 4) | (size & 0x0f);
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.push(byte | 0x80);
    byte = rest & 0x7f;
  }
  return Buffer.from([...bytes, byte]);
}
