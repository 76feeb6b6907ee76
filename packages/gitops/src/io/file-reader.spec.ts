import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileReader } from './file-reader';
import { useTemporaryFolder } from './testing/temporary-folder';

const folder = useTemporaryFolder();

describe('a reader of files', () => {
  it.each([0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 1_000_000])(
    'reads %i bytes, also after others',
    (size) => {
      const path = join(folder.path, 'file');
      const read = fileReader();
      for (const fill of ['a', 'b']) {
        writeFileSync(path, fill.repeat(size));
        expect(read(path).equals(Buffer.alloc(size, fill))).toBe(true);
      }
    },
  );

  it.each([0, 1, 4095, 4096, 8192, 300_000])(
    'tells a file of %i bytes that is like another from one that goes on',
    (size) => {
      const path = join(folder.path, 'file');
      const like = Buffer.alloc(size, 'a');
      const read = fileReader();
      writeFileSync(path, like);
      expect(read(path, like).equals(like)).toBe(true);
      for (const other of [`${'a'.repeat(size)}b`, `b${'a'.repeat(size)}`, 'a'.repeat(size).slice(1) + 'b']) {
        writeFileSync(path, other);
        expect(read(path, like).toString()).toBe(other);
      }
    },
  );

  it('fails where there is none', () => {
    expect(() => fileReader()(join(folder.path, 'none'))).toThrow('ENOENT');
  });
});
