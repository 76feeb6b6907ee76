import { isObject } from '@254carbon/manifest';
import { parseJson } from '../../json/parse-json';
import type { Ground } from '../ground';
import { updateJson } from '../update-json';

const ENGINE = '@254carbon/gitops';
const MODEL = '@254carbon/observability';

/**
 * Enters into `package.json` what components import, in the version of this package, so that editors find its types
 * under every package manager; says whether it was missing.
 */
export function registerPackages({ tree, files }: Ground, version: string): boolean {
  const manifest = parseJson(files.read('package.json') ?? '');
  if (!isObject(manifest)) return false;
  const known = ['dependencies', 'devDependencies', 'peerDependencies'].flatMap((key) => {
    const packages = manifest[key];
    return isObject(packages) ? Object.keys(packages) : [];
  });
  // Where this package is developed, it is a workspace of its own.
  if (manifest['workspaces'] !== undefined && tree.exists('packages/observability/src/index.ts')) return false;
  const missing = [ENGINE, MODEL].filter((name) => !known.includes(name));
  updateJson(
    { tree, files },
    'package.json',
    missing.map((name) => ({ path: ['devDependencies', name], set: `^${version}` })),
  );
  return missing.length > 0;
}
