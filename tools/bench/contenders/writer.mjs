import { mkdirSync, writeFileSync } from 'node:fs';
import { foldersOf, readWork } from './read-work.mjs';

/** The floor: plain Node that makes the same folders and writes the same bytes, which it has at hand. */
export function prepare({ work, output }) {
  const environments = readWork(work, output);
  const bytes = new Map();
  for (const { files } of environments) for (const { text } of files) bytes.set(text, Buffer.from(text));
  const folders = foldersOf(environments);
  return () => {
    for (const folder of folders) mkdirSync(folder, { recursive: true });
    for (const { files } of environments) for (const { to, text } of files) writeFileSync(to, bytes.get(text));
  };
}
