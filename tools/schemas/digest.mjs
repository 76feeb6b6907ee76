import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { libraryVersions } from './libraries.mjs';

/** SHA-256 of a text, in hexadecimal. */
export const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** Digest of all that decides what is generated: the Go modules, this generator and its libraries. */
export function sourcesDigest() {
  const folder = import.meta.dirname;
  const files = readdirSync(folder)
    .filter((name) => /\.(mjs|go|mod|sum)$/.test(name))
    .sort();
  const parts = files.map(
    (name) => `${name} ${sha256(readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'))}`,
  );
  return sha256([...parts, ...libraryVersions()].join('\n'));
}

if (process.argv[1] === import.meta.filename) console.log(sourcesDigest());
