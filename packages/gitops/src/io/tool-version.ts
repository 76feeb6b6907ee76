import { dirname, join } from 'node:path';
import { isObject } from '@254carbon/manifest';
import { parseJson } from '../json/parse-json';
import { readText } from './read-text';

/** Version of this package, from the `package.json` above this file: sources and bundle lie at other depths. */
export function toolVersion(folder = __dirname): string {
  const value = parseJson(readText(join(folder, 'package.json')) ?? '');
  if (isObject(value) && value['name'] === '@254carbon/gitops') return String(value['version']);
  const above = dirname(folder);
  return above === folder ? 'unknown' : toolVersion(above);
}
