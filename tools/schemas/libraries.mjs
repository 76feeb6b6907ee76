import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The libraries that shape the output, each as the package of ours that uses it sees it. */
const users = {
  '@bufbuild/cel': 'packages/flux',
  ajv: 'packages/flux',
  esbuild: '.',
  'js-yaml': 'packages/manifest',
  'json-schema-to-typescript': '.',
  prettier: '.',
};

const requireFor = (name) => createRequire(join(root, users[name], 'package.json'));

/** Loads a library, or a module of it. */
export function load(name, module = '') {
  return requireFor(name)(name + module);
}

/** `name@version` of each library: a new version may make other bytes. */
export function libraryVersions() {
  return Object.keys(users).map((name) => {
    const paths = requireFor(name).resolve.paths(name);
    for (const path of paths) {
      try {
        return `${name}@${JSON.parse(readFileSync(join(path, name, 'package.json'), 'utf8')).version}`;
      } catch (error) {
        if (error.code !== 'ENOENT') throw error;
      }
    }
    throw new Error(`${name} is not installed`);
  });
}
