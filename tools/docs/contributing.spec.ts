import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './read-documents';

interface Row {
  readonly folder: string;
  readonly imports: readonly string[];
}

/** Runs an ES module in the root, since jest cannot load one; gives what it prints as JSON. */
function evaluate(script: string): unknown {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const { importTable, edge } = evaluate(
  `import * as table from './tools/lint/import-table.mjs'; console.log(JSON.stringify(table));`,
) as { importTable: readonly Row[]; edge: readonly string[] };

describe('the import table', () => {
  it('stands in CONTRIBUTING as ESLint enforces it', () => {
    const rows = [...contributing.matchAll(/^\| `(packages\/[\w-]+)` +\| .*\| (.*?) +\|$/gm)].map(
      ([, folder, cell = '']) => ({
        folder,
        imports: [...cell.matchAll(/`([\w-]+)`/g)].map(([, name]) => name),
      }),
    );
    expect(rows).toEqual(importTable);
  });

  it('stands there with the folders that may touch the outside world', () => {
    const items = [...contributing.matchAll(/^- `([^`]*\*\*)`$/gm)].map(([, glob]) => glob);
    expect(items).toEqual(edge);
  });

  it('is enforced: ESLint refuses each import that it does not allow, and no other', () => {
    const names = ['manifest', 'flux', 'observability', 'overlays', 'gitops'];
    const cases = importTable.flatMap(({ folder, imports }) => [
      ...names.map((name) => ({
        folder,
        code: `import '@254carbon/${name}';\n`,
        allowed: imports.includes(name) || folder === `packages/${name}`,
      })),
      { folder, code: "import 'node:fs';\n", allowed: false },
      { folder, code: 'export const now = () => new Date();\n', allowed: false },
      { folder, code: 'export const now = () => process.env;\n', allowed: false },
    ]);
    const outside = [
      {
        folder: 'packages/gitops/src/io',
        code: "import 'node:fs';\nexport const now = () => new Date();\n",
        allowed: true,
      },
      { folder: 'tools/probe', code: "import 'node:child_process';\n", allowed: true },
    ];
    const probes = [...cases, ...outside].map((one) => ({
      ...one,
      file:
        one.folder.endsWith('/io') || one.folder.startsWith('tools') ? `${one.folder}/probe.ts` : fileIn(one.folder),
    }));
    const verdicts = evaluate(`
      import { ESLint } from 'eslint';
      const eslint = new ESLint();
      const verdicts = [];
      for (const { file, code } of ${JSON.stringify(probes)}) {
        const [result] = await eslint.lintText(code, { filePath: file });
        verdicts.push(result.errorCount === 0);
      }
      console.log(JSON.stringify(verdicts));
    `);
    expect(verdicts).toHaveLength(importTable.length * 8 + 2);
    expect(probes.filter((one, index) => (verdicts as boolean[])[index] !== one.allowed)).toEqual([]);
  });
});

/** A file that need not exist, where the folder keeps its sources. */
function fileIn(folder: string): string {
  return folder === 'packages/components' ? `${folder}/probe/component.ts` : `${folder}/src/probe.ts`;
}
