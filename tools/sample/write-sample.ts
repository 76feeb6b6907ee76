import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sampleFiles } from '../../packages/gitops/src/io/testing/sample-files';

const NX = 'nx.json';

/** Makes of a folder a workspace as a user clones it: all that a render reads. */
export function writeSample(folder: string): void {
  for (const [path, content] of Object.entries(sampleFiles())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  cpSync(join(__dirname, '../..', NX), join(folder, NX));
}
