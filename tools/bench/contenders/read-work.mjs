import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadAll } from 'js-yaml';

/**
 * The work as every contender gets it: for each environment the files of its tree, with the text of each and, where
 * it holds manifests, its objects. Equal texts are one string and one list of objects, so nothing is held twice.
 */
export function readWork(file, output) {
  const { texts, environments } = JSON.parse(readFileSync(file, 'utf8'));
  const contents = texts.map(({ text, manifests }) => ({
    text,
    objects: manifests ? loadAll(text).filter((object) => object !== null && object !== undefined) : undefined,
  }));
  return environments.map(({ name, files }) => ({
    name,
    files: files.map(([path, content]) => ({ path, to: join(output, name, path), ...contents[content] })),
  }));
}

/** Every folder that the files need, parents first. */
export function foldersOf(environments) {
  return [...new Set(environments.flatMap(({ files }) => files.map(({ to }) => dirname(to))))].sort();
}
