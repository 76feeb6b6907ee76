#!/usr/bin/env node
const { existsSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

const bundle = join(__dirname, '..', 'dist');
const packages = join(__dirname, '..', '..');
const load = usesBundle() ? (name) => require(join(bundle, `${name}.js`)) : loadSource();

const { cli, processTerminal } = load('cli');
const { version } = require('../package.json');
const place = {
  folder: process.cwd(),
  terminal: processTerminal(),
  version,
  loadEngine: () => load('engine').engine,
};
cli(process.argv.slice(2), place).then(
  (status) => {
    process.exitCode = status;
  },
  (error) => {
    process.stderr.write(`This is a bug of gitops ${version}, please report it:\n${error.stack}\n`);
    process.exitCode = 2;
  },
);

/** Where the sources lie beside it, a bundle that is older than they are would run what is no longer written. */
function usesBundle() {
  const built = statSync(join(bundle, 'engine.js'), { throwIfNoEntry: false });
  if (built === undefined) return false;
  if (!existsSync(join(packages, 'manifest', 'src'))) return true;
  const lock = statSync(join(packages, '..', 'package-lock.json'), { throwIfNoEntry: false });
  return Math.max(newest(packages), lock?.mtimeMs ?? 0) <= built.mtimeMs;
}

function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && entry.name !== 'dist' && entry.name !== 'components') {
        time = Math.max(time, newest(path));
      }
    } else if (/\.(ts|json)$/.test(entry.name) && !entry.name.endsWith('.spec.ts')) {
      time = Math.max(time, statSync(path).mtimeMs);
    }
  }
  return time;
}

/** Works right after `npm ci`, at the price of a slower start. */
function loadSource() {
  const { createJiti } = require('jiti');
  const names = ['flux', 'manifest', 'observability', 'overlays'];
  const jiti = createJiti(__filename, {
    alias: Object.fromEntries(names.map((name) => [`@254carbon/${name}`, join(packages, name, 'src', 'index.ts')])),
    fsCache: join(packages, '..', '.cache', 'gitops', 'sources'),
    interopDefault: false,
  });
  return (name) => jiti(join(__dirname, '..', 'src', `${name}.ts`));
}
