// Beside the sources and beside the bundle alike; an import would make the compiler take it for one of ours.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const manifest = require('../package.json') as { readonly version: string };

/** Of this package. */
export const { version } = manifest;
