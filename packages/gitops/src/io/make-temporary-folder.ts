import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of our own, and how to be rid of it. Whoever interrupts us leaves it to the system. */
export function makeTemporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'gitops-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
