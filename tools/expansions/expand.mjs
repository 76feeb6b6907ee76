// Renders the catalogue's charts with our values and keeps the facts that our model claims:
// `node tools/expansions/expand.mjs --charts DIR [--helm PROGRAM] [--check]`. DIR holds the charts of the pinned versions,
// each as a folder or an archive; nothing of them is kept.
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import prettier from 'prettier';
import { loadBundled } from '../build/load-bundled.mjs';

const { values } = parseArgs({
  options: { charts: { type: 'string' }, helm: { type: 'string', default: 'helm' }, check: { type: 'boolean' } },
});
if (values.charts === undefined) {
  process.stderr.write('usage: node tools/expansions/expand.mjs --charts DIR [--helm PROGRAM] [--check]\n');
  process.exit(2);
}

const root = join(import.meta.dirname, '../..');
const { expand, writeExpansions } = await loadBundled({
  entryPoints: [join(import.meta.dirname, 'expand.ts')],
});

const check = values.check === true;
const style = { ...(await prettier.resolveConfig(join(root, 'package.json'))), parser: 'json' };
const files = await Promise.all(
  expand({ root, charts: values.charts, helm: values.helm }).map(async ({ path, content }) => ({
    path,
    content: await prettier.format(content, style),
  })),
);
const changed = writeExpansions(files, check);
for (const path of changed) process.stdout.write(`${check ? 'differs' : 'written'} ${relative(root, path)}\n`);
process.stdout.write(`${files.length} expansions, ${changed.length} ${check ? 'differ' : 'changed'}\n`);
process.exitCode = check && changed.length > 0 ? 1 : 0;
