import { isObject } from '@254carbon/manifest';
import { parseJson } from '../../json/parse-json';
import type { Ground } from '../ground';

/** Whether the workspace can run a spec that uses `describe`, `it` and `expect` as globals. */
export function hasSpecRunner({ files }: Ground): boolean {
  const manifest = parseJson(files.read('package.json') ?? '');
  if (!isObject(manifest)) return false;
  return ['dependencies', 'devDependencies'].some((key) => {
    const packages = manifest[key];
    return isObject(packages) && ['jest', 'vitest'].some((name) => Object.hasOwn(packages, name));
  });
}
