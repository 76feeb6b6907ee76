import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The content of one file in a zip archive, stored or deflated. Sizes come from the directory at the end, because the
 * header before the data may leave them open.
 *
 * @throws where the archive is damaged, encrypted or does not hold the file.
 */
export function readZipEntry(archive: Buffer, name: string): Buffer {
  const end = findEnd(archive);
  let offset = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(offset) !== ENTRY) throw new Error('The zip directory is damaged');
    const nameLength = archive.readUInt16LE(offset + 28);
    if (archive.toString('utf8', offset + 46, offset + 46 + nameLength) === name) return contentOf(archive, offset);
    offset += 46 + nameLength + archive.readUInt16LE(offset + 30) + archive.readUInt16LE(offset + 32);
  }
  throw new Error(`The zip archive does not hold ${name}`);
}

/** The end record is the last thing but for a comment of at most 64 KiB. */
function findEnd(archive: Buffer): number {
  const least = Math.max(0, archive.length - 22 - 0xffff);
  for (let offset = archive.length - 22; offset >= least; offset -= 1) {
    if (archive.readUInt32LE(offset) === END) return offset;
  }
  throw new Error('This is not a zip archive');
}

function contentOf(archive: Buffer, entry: number): Buffer {
  const method = archive.readUInt16LE(entry + 10);
  const packed = archive.readUInt32LE(entry + 20);
  const size = archive.readUInt32LE(entry + 24);
  const local = archive.readUInt32LE(entry + 42);
  if (archive.readUInt32LE(local) !== LOCAL) throw new Error('The zip archive is damaged');
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const data = archive.subarray(start, start + packed);
  if (method === 0) return data;
  if (method !== 8) throw new Error(`Compression method ${method} of the zip archive is not known`);
  return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
}
