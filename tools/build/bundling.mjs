import { createRequire } from 'node:module';
import { join } from 'node:path';

const overlays = join(import.meta.dirname, '../../packages/overlays/package.json');

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

/**
 * Grafana's SDK loads its builders for the second model of dashboards with those for the first, the only one that we
 * make: a third of the bundle, and 25 ms and 6 MB of every run that loads it.
 */
const withoutSecondModel = {
  name: 'without-second-model',
  setup({ onLoad }) {
    const filter = /grafana-foundation-sdk[\\/]dist[\\/]\w+[\\/](visualization|query)(V2)?Builder\.gen\.js$/;
    onLoad({ filter }, () => ({ contents: '' }));
  },
};

/** How what runs by itself is bundled, with other packages of ours from their sources. */
export const bundling = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  conditions: ['@254carbon/source'],
  // Its module for `import` has no named exports, while our sources mean the one for `require`.
  alias: { ejs: createRequire(overlays).resolve('ejs') },
  plugins: [pure, withoutSecondModel],
  legalComments: 'none',
  // One unusual character in a comment of somebody else would double what Node keeps of the source.
  minifyWhitespace: true,
  lineLimit: 160,
  logLevel: 'warning',
};
