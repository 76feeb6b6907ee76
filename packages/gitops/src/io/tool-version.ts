import { dirname, join } from 'node:path';
import { isObject } from '@254carbon/manifest';
import { parseJson } from '../parse-json';
import { readText } from './read-text';

/** Version of this package, from the `package.json` that it lies below. */
export function toolVersion(folder: string = __dirname): string {
  const value = parseJson(readText(join(folder, 'package.json')) ?? '');
  if (isObject(value) && value['name'] === '@254carbon/gitops') return String(value['version']);
  const above = dirname(folder);
  return above === folder ? 'unknown' : toolVersion(above);
}
