import { packageFolder } from './package-folder';

/** Version of this package. */
export function toolVersion(): string {
  return packageFolder().version;
}
