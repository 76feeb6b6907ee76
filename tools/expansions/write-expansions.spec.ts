import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeExpansions } from './write-expansions';

describe('writeExpansions', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'expansions-'));
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a', 'same.json'), 'same');
    writeFileSync(join(folder, 'a', 'old.json'), 'old');
    writeFileSync(join(folder, 'a', 'gone.json'), 'gone');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const files = () =>
    [
      ['a/same.json', 'same'],
      ['a/old.json', 'new'],
      ['b/first.json', 'first'],
    ].map(([path = '', content = '']) => ({ path: join(folder, path), content }));
  const changed = () => ['a/old.json', 'b/first.json', 'a/gone.json'].map((path) => join(folder, path));

  it('writes what differs, and removes what is no longer rendered', () => {
    expect(writeExpansions(files(), false)).toEqual(changed());
    expect(readFileSync(join(folder, 'a', 'old.json'), 'utf8')).toBe('new');
    expect(readFileSync(join(folder, 'b', 'first.json'), 'utf8')).toBe('first');
    expect(existsSync(join(folder, 'a', 'gone.json'))).toBe(false);
    expect(writeExpansions(files(), false)).toEqual([]);
  });

  it('only tells when it is to check', () => {
    expect(writeExpansions(files(), true)).toEqual(changed());
    expect(readFileSync(join(folder, 'a', 'old.json'), 'utf8')).toBe('old');
    expect(existsSync(join(folder, 'b'))).toBe(false);
  });
});
