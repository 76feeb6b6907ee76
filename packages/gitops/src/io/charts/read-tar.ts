const BLOCK = 512;

/** The regular files of an uncompressed tar archive that `wants` asks for, by their path; long names are read too. */
export function readTar(archive: Buffer, wants: (path: string) => boolean): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  let longName: string | undefined;
  for (let offset = 0; offset + BLOCK <= archive.length; ) {
    const header = archive.subarray(offset, offset + BLOCK);
    const size = parseInt(textAt(header, 124, 12), 8) || 0;
    const start = offset + BLOCK;
    const type = String.fromCharCode(header[156] ?? 0);
    const content = archive.subarray(start, start + size);
    if (type === 'L') longName = content.toString('utf8').replace(/\0.*$/s, '');
    else if (type === 'x') longName = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(content.toString('utf8'))?.[1];
    else {
      const path = longName ?? entryName(header);
      longName = undefined;
      if ((type === '0' || type === '\0') && wants(path)) files.set(path, content);
    }
    offset = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function entryName(header: Buffer): string {
  const prefix = textAt(header, 257, 5) === 'ustar' ? textAt(header, 345, 155) : '';
  const name = textAt(header, 0, 100);
  return prefix === '' ? name : `${prefix}/${name}`;
}

function textAt(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end).trim();
}
