import { dirname, join } from 'node:path';
import { isObject } from '@254carbon/manifest';
import { parseJson } from '../json/parse-json';
import { readText } from './read-text';

/** The folder of this package and its `package.json`: sources and bundle lie at other depths below it. */
export function packageFolder(folder = __dirname): { readonly folder: string; readonly version: string } {
  const value = parseJson(readText(join(folder, 'package.json')) ?? '');
  if (isObject(value) && value['name'] === '@254carbon/gitops') return { folder, version: String(value['version']) };
  const above = dirname(folder);
  if (above === folder) throw new Error('The package.json of @254carbon/gitops is gone');
  return packageFolder(above);
}
