import { join } from 'node:path';

/** Where the templates of a generator lie: beside it, in the sources and in the bundle. */
export function templateFolder(generator: string, ...path: readonly string[]): string {
  return join(__dirname, '..', 'generators', generator, 'files', ...path);
}
