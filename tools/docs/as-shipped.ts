import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './read-documents';

const file = join(__dirname, 'as-shipped.sha256');

/** A digest of the platform that this repository comes with: its environments and components. */
function digestPlatform(): string {
  const digest = createHash('sha256');
  for (const folder of ['environments', 'packages/components']) {
    for (const path of (readdirSync(join(root, folder), { recursive: true }) as string[]).sort()) {
      if (statSync(join(root, folder, path)).isDirectory()) continue;
      digest.update(`${folder}/${path}\0`).update(readFileSync(join(root, folder, path)));
    }
  }
  return `${digest.digest('hex')}\n`;
}

/** Whether the platform is still the one whose figures the README shows. Whoever builds their own here changes it. */
export function isAsShipped(): boolean {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, digestPlatform());
  return readFileSync(file, 'utf8') === digestPlatform();
}
