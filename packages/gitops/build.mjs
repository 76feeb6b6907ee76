// Builds this package as it is published: `npm run build -w @254carbon/gitops`. With a folder, for specs and benchmarks,
// only what runs goes there, without declarations.
import { createHash } from 'node:crypto';
import { cp, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundling } from '../../tools/build/bundling.mjs';
import { copyTypes } from '../../tools/build/copy-types.mjs';
import { swapFolder } from '../../tools/build/swap-folder.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const { dependencies, ...manifest } = await readJson('package.json');
const bundled = ['@254carbon/flux', '@254carbon/manifest', '@254carbon/observability', '@254carbon/overlays'];
const [elsewhere] = process.argv.slice(2);
const out = resolve(elsewhere ?? join(root, 'dist'));
const fresh = `${out}.${process.pid}`;

/** What Nx calls, as the files that it reads name it: executors, generators, migrations. */
const called = (await Promise.all(['executors', 'generators', 'migrations'].map(readEntries))).flat();

/** Doors to the outside. Commands have one engine, generators another, which each door loads when it needs it. */
const doors = ['cli', 'plugin', ...new Set(called.map(({ door }) => door))];

const engineApart = {
  name: 'engine-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^(\.\.?\/)+engine$/ }, ({ path }) => ({ path: `${path}.js`, external: true }));
  },
};

const options = {
  ...bundling,
  absWorkingDir: root,
  external: Object.keys(dependencies).filter((name) => !bundled.includes(name)),
  outdir: fresh,
  outbase: 'src',
};

async function readJson(path) {
  return JSON.parse(await readFile(join(root, path), 'utf8'));
}

/** The entries of `executors.json` and its like: where each is implemented, and what stands beside it. */
async function readEntries(kind) {
  const file = manifest[kind] ?? manifest[`nx-${kind}`]?.[kind];
  if (file === undefined) return [];
  const entries = Object.values((await readJson(file))[kind === 'migrations' ? 'generators' : kind]);
  return entries.map(({ implementation, factory, schema }) => ({
    door: (implementation ?? factory).replace(/^\.\/dist\//, '').replace(/#.*/, ''),
    ...(schema === undefined ? {} : { schema: schema.replace(/^\.\/dist\//, '') }),
  }));
}

async function digestOf(path) {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

try {
  await build({ ...options, entryPoints: ['src/engine.ts', 'src/generators/engine.ts'] });
  const define = { TOOL_DIGEST: JSON.stringify(await digestOf(join(fresh, 'engine.js'))) };
  const entryPoints = doors.map((door) => `src/${door}.ts`);
  await build({ ...options, define, entryPoints, plugins: [engineApart, ...bundling.plugins] });
  for (const { door, schema } of called) {
    if (schema !== undefined) await cp(join(root, 'src', schema), join(fresh, schema));
    const templates = join(dirname(door), 'files');
    const found = await stat(join(root, 'src', templates)).catch(() => undefined);
    if (found?.isDirectory()) await cp(join(root, 'src', templates), join(fresh, templates), { recursive: true });
  }
  if (elsewhere === undefined) {
    // Programs that import it share one copy of the other packages; what runs by itself has them built in.
    const external = Object.keys(dependencies);
    await build({ ...options, minifyWhitespace: false, plugins: [], external, entryPoints: ['src/index.ts'] });
    await copyTypes({ name: 'gitops', entries: ['index', 'plugin'], folder: fresh });
  }
  await swapFolder(fresh, out);
} finally {
  await rm(fresh, { recursive: true, force: true });
}
