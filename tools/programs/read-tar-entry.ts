const BLOCK = 512;

/**
 * The content of one file in an uncompressed ustar archive, as `npm pack` writes it.
 *
 * @throws where the archive ends early or does not hold the file.
 */
export function readTarEntry(archive: Buffer, name: string): Buffer {
  for (let offset = 0; offset + BLOCK <= archive.length; ) {
    const header = archive.subarray(offset, offset + BLOCK);
    const size = parseInt(textAt(header, 124, 12), 8) || 0;
    const start = offset + BLOCK;
    if (entryName(header) === name) {
      if (start + size > archive.length) throw new Error(`The archive ends in the middle of ${name}`);
      return archive.subarray(start, start + size);
    }
    offset = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error(`The archive does not hold ${name}`);
}

function entryName(header: Buffer): string {
  const prefix = textAt(header, 345, 155);
  const name = textAt(header, 0, 100);
  return prefix === '' ? name : `${prefix}/${name}`;
}

function textAt(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end).trim();
}
