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

  it('fails where there is none', () => {
    expect(() => fileReader()(join(folder.path, 'none'))).toThrow('ENOENT');
  });
});
