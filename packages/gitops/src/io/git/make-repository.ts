import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RepositoryOptions {
  /** Repository whose objects it has too. */
  readonly alternate?: string;
  /** Commits whose parents it does not have. */
  readonly shallow?: readonly string[];
  /** Ids by reference. */
  readonly references?: ReadonlyMap<string, string>;
  /** Folders of other owners that git may read. */
  readonly safeDirectories: readonly string[];
}

/** Makes a bare repository without a process, and without what the templates of a person would put in. */
export function makeRepository(folder: string, options: RepositoryOptions): void {
  const { alternate, shallow = [], references = new Map<string, string>(), safeDirectories } = options;
  for (const name of ['objects/info', 'objects/pack', 'refs']) mkdirSync(join(folder, name), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('HEAD', 'ref: refs/heads/none\n');
  write('config', '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
  write('trusted', safeDirectories.map((path) => `[safe]\n\tdirectory = ${JSON.stringify(path)}\n`).join(''));
  if (alternate !== undefined) write('objects/info/alternates', `${join(alternate, 'objects')}\n`);
  if (shallow.length > 0) write('shallow', lines(shallow));
  if (references.size > 0) writeReferences(folder, references);
}

/** Gives a repository these references and no others. */
export function writeReferences(folder: string, references: ReadonlyMap<string, string>): void {
  const sorted = [...references].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const text = lines(['# pack-refs with: sorted ', ...sorted.map(([name, id]) => `${id} ${name}`)]);
  writeFileSync(join(folder, 'packed-refs'), text);
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}
