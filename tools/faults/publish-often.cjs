/** Publishes a change after the other in one process, as a busy pipeline does; prints the commit of each. */
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

const [, , installed, times, name, ...line] = process.argv;
const { cli } = require(join(installed, 'dist/cli.js'));

async function main() {
  for (let index = 0; index < Number(times); index++) {
    writeFileSync('environments/local/values/store.yaml', `note: ${name}-${index}\n`);
    let out = '';
    let err = '';
    const terminal = { colour: false, out: (text) => (out += text), err: (text) => (err += text) };
    const loadEngine = () => require(join(installed, 'dist/engine.js')).engine;
    const status = await cli(line, { folder: process.cwd(), terminal, version: '0', loadEngine });
    if (status !== 0) throw new Error(out + err);
    process.stdout.write(`${JSON.parse(out).environments[0].commit}\n`);
  }
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
