import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** For specs: a folder of one test, empty at its start and gone after it. */
export interface TemporaryFolder {
  readonly path: string;
  write(files: Readonly<Record<string, string>>): void;
  read(path: string): string;
  /** Every file below, sorted. */
  list(): readonly string[];
}

/** Gives each test of the suite that calls it a folder of its own. */
export function useTemporaryFolder(): TemporaryFolder {
  let path = '';
  beforeEach(() => void (path = realpathSync(mkdtempSync(join(tmpdir(), 'gitops-')))));
  afterEach(() => rmSync(path, { recursive: true, force: true }));
  return {
    get path() {
      return path;
    },
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        writeFileSync(join(path, name), content);
      }
    },
    read: (name) => readFileSync(join(path, name), 'utf8'),
    list: () =>
      readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
        .sort(),
  };
}
