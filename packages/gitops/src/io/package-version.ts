import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Version of this package, from the nearest package.json above this file: sources and bundle lie at other depths. */
export function packageVersion(folder = __dirname): string {
  try {
    return String(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version);
  } catch {
    return packageVersion(dirname(folder));
  }
}
