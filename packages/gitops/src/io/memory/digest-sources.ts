import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../digest';
import type { Workspace } from '../workspace';

/**
 * One digest over everything that a render may read: each file in the folders of environments and components, by path
 * and content, and how they are read. Undefined where something there is no plain file, since links lead elsewhere.
 */
export function digestSources({ root, componentsDir, environmentsDir }: Workspace): string | undefined {
  const lines = [process.version, componentsDir, environmentsDir];
  try {
    for (const folder of [componentsDir, environmentsDir]) {
      if (!addFolder(join(root, folder), folder, lines)) return undefined;
    }
  } catch {
    return undefined;
  }
  return digest(lines.join('\n'));
}

function addFolder(folder: string, name: string, lines: string[]): boolean {
  const entries = readdirSync(folder, { withFileTypes: true }).sort(byName);
  return entries.every((entry) => {
    const path = join(folder, entry.name);
    // JSON, so that no name can look like the line of another file.
    if (entry.isFile()) lines.push(JSON.stringify([name, entry.name, digest(readFileSync(path))]));
    return entry.isFile() || (entry.isDirectory() && addFolder(path, `${name}/${entry.name}`, lines));
  });
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
