import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A Markdown file of the project. */
export interface ProjectDocument {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

export const root = join(__dirname, '../..');

const SKIPPED = new Set(['node_modules', 'dist', '.nx', '.cache', '.git', 'goldens', 'coverage']);

/** All Markdown files that people of this project write, sorted. */
export function readDocuments(folder = root): readonly ProjectDocument[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : readDocuments(path);
      if (!entry.name.endsWith('.md')) return [];
      return [{ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }];
    });
}
