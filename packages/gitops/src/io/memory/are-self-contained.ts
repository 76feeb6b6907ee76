import { join } from 'node:path';
import { readsOutside } from '../../component/reads-outside';
import { readFolder } from '../trees/read-folder';
import { readText } from '../read-text';
import type { Workspace } from '../workspace';

/** Code that is not read in the same way everywhere, and what decides how code is found. */
const DOUBTFUL = /\.([cm]?js|[cm]ts|[jt]sx|node|wasm)$|(^|\/)(package\.json|node_modules\/)/;

/**
 * Whether what the components make depends on the files of their folder alone: not on other files or packages, the
 * machine or the time. Every module there counts, whether it is loaded or not.
 */
export function areSelfContained({ root, componentsDir }: Workspace): boolean {
  const folder = join(root, componentsDir);
  const found = readFolder(folder);
  if (found === undefined || found.strange.length > 0) return false;
  return [...found.files].every((path) => {
    if (DOUBTFUL.test(path)) return false;
    if (!path.endsWith('.ts') || path.endsWith('.spec.ts')) return true;
    const source = readText(join(folder, path));
    return source !== undefined && !readsOutside(path, source);
  });
}
