import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundling } from '../build/bundling.mjs';

/** What the benchmark calls of the product: its own functions, bundled as the CLI is, so that both load alike. */
const CORE = `
export { render } from './packages/gitops/src/render/render';
export { readSources } from './packages/gitops/src/io/read-sources';
export { readWorkspace } from './packages/gitops/src/io/workspace';
export { writeTrees } from './packages/gitops/src/io/trees/write-trees';
export { renderEnvironment, checkEnvironment } from '@254carbon/overlays';
export { nameTree } from './packages/gitops/src/git/name-tree';
export { parseRemote } from './packages/gitops/src/git/remote';
export { openGit } from './packages/gitops/src/io/git/open-git';
export { openOutbox } from './packages/gitops/src/io/git/open-outbox';
export { readFolders } from './packages/gitops/src/io/git/read-tree';
export { readPublications } from './packages/gitops/src/io/git/read-publications';
export { packNewObjects } from './packages/gitops/src/publish/pack-new-objects';
`;

const options = { ...bundling, external: ['nx', '@nx/*', '@kubernetes/client-node', 'jiti'] };

/** Bundles the core and the resolver of programs into `folder`, and puts the CLI there as npm would install it. */
export async function bundle({ root, folder }) {
  const core = join(folder, 'core.cjs');
  const programs = join(folder, 'programs.cjs');
  const entry = { contents: CORE, resolveDir: root, loader: 'ts' };
  await build({ ...options, stdin: entry, outfile: core });
  await build({ ...options, entryPoints: [join(root, 'tools', 'programs', 'index.ts')], outfile: programs });
  const { requireProgram } = createRequire(import.meta.url)(programs);
  return { core, cli: buildCli({ root, folder }), requireProgram };
}

function buildCli({ root, folder }) {
  const source = join(root, 'packages', 'gitops');
  const run = spawnSync(process.execPath, [join(source, 'build.mjs')], { cwd: source, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The bundle of the CLI was not built:\n${run.stderr}`);
  const installed = join(folder, 'packages', 'gitops');
  for (const part of ['bin', 'dist', 'package.json']) {
    cpSync(join(source, part), join(installed, part), { recursive: true });
  }
  return join(installed, 'bin', 'gitops.cjs');
}
