// Builds this package as it is published: `npm run build -w @254carbon/gitops`. With a folder, for specs and benchmarks,
// only what runs goes there, without declarations.
import { createHash } from 'node:crypto';
import { cp, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
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

/** Our own modules do nothing when they are loaded, so that what is not used is not taken along. */
const pure = {
  name: 'pure',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^(\.|@254carbon\/)/ }, async ({ pluginData, path, ...options }) => {
      if (pluginData === 'pure' || /node_modules/.test(options.importer)) return undefined;
      const resolved = await resolve(path, { ...options, pluginData: 'pure' });
      return resolved.errors.length > 0 ? resolved : { ...resolved, sideEffects: false };
    });
  },
};

/** Its module for `import` has no named exports, while our sources mean the one for `require`. */
const alias = { ejs: createRequire(join(root, '..', 'overlays', 'package.json')).resolve('ejs') };

const engineApart = {
  name: 'engine-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^(\.\.?\/)+engine$/ }, ({ path }) => ({ path: `${path}.js`, external: true }));
  },
};

const options = {
  absWorkingDir: root,
  alias,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  conditions: ['@254carbon/source'],
  external: Object.keys(dependencies).filter((name) => !bundled.includes(name)),
  outdir: fresh,
  outbase: 'src',
  legalComments: 'none',
  // One unusual character in a comment of somebody else would double what Node keeps of the source.
  minifyWhitespace: true,
  lineLimit: 160,
  logLevel: 'warning',
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
  await build({ ...options, entryPoints: ['src/engine.ts', 'src/generators/engine.ts'], plugins: [pure] });
  const define = { TOOL_DIGEST: JSON.stringify(await digestOf(join(fresh, 'engine.js'))) };
  await build({ ...options, define, entryPoints: doors.map((door) => `src/${door}.ts`), plugins: [engineApart, pure] });
  for (const { door, schema } of called) {
    if (schema !== undefined) await cp(join(root, 'src', schema), join(fresh, schema));
    const templates = join(dirname(door), 'files');
    const found = await stat(join(root, 'src', templates)).catch(() => undefined);
    if (found?.isDirectory()) await cp(join(root, 'src', templates), join(fresh, templates), { recursive: true });
  }
  if (elsewhere === undefined) {
    // Programs that import it share one copy of the other packages; what runs by itself has them built in.
    const external = Object.keys(dependencies);
    await build({ ...options, minifyWhitespace: false, external, entryPoints: ['src/index.ts'] });
    await copyTypes({ name: 'gitops', entries: ['index', 'plugin'], folder: fresh });
  }
  await swapFolder(fresh, out);
} finally {
  await rm(fresh, { recursive: true, force: true });
}
