import { createHash } from 'node:crypto';
import { copyFile, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const bundled = ['@254carbon/flux', '@254carbon/manifest', '@254carbon/observability', '@254carbon/overlays'];
/** Elsewhere for specs. */
const out = resolve(process.argv[2] ?? join(root, 'dist'));
const fresh = `${out}.${process.pid}`;

/** Doors to the outside. The engine is one file for all of them, which each loads when it needs it. */
const doors = [
  'cli',
  'plugin',
  'executors/render/render',
  'executors/validate/validate',
  'executors/schema/write-schema',
];

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

async function digestOf(path) {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

try {
  await build({ ...options, entryPoints: ['src/engine.ts'], plugins: [pure] });
  const define = { TOOL_DIGEST: JSON.stringify(await digestOf(join(fresh, 'engine.js'))) };
  await build({ ...options, define, entryPoints: doors.map((door) => `src/${door}.ts`), plugins: [engineApart, pure] });
  for (const verb of ['render', 'validate', 'schema']) {
    await copyFile(join(root, `src/executors/${verb}/schema.json`), join(fresh, `executors/${verb}/schema.json`));
  }
  // Whoever runs it meanwhile finds a whole bundle.
  await rm(out, { recursive: true, force: true });
  await rename(fresh, out);
} finally {
  await rm(fresh, { recursive: true, force: true });
}
