import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseYaml } from '@254carbon/manifest';
import ts from 'typescript';
import { checkCommandLine } from './check-command-line';
import { parseFences, type Fence } from './parse-fences';
import { readDocuments, root } from './read-documents';

interface Block extends Fence {
  readonly where: string;
  readonly document: string;
}

const blocks = readDocuments().flatMap(({ path, text }) =>
  parseFences(text).map((fence): Block => ({ ...fence, where: `${path}:${fence.line}`, document: path })),
);
const inLanguage = (...languages: readonly string[]) =>
  blocks.filter(({ language }) => languages.includes(language)).map((block) => [block.where, block] as const);

describe('shell in the documents', () => {
  const inline = readDocuments().flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(/`((?:npx|npm|make|node) [^`]+)`/g)].map(
          ([, code = '']) => [`${path}:${index + 1}`, { code }] as const,
        ),
      ),
  );

  it.each([...inLanguage('sh', 'bash'), ...inline])('names what exists at %s', (_, { code }) => {
    expect(checkCommandLine(code)).toEqual([]);
  });

  it.each([
    ['npm run no-such-script', 'no-such-script'],
    ['npx nx run gitops:rendr', 'gitops:rendr'],
    ['npx nx run gitops:render --outptu x', '--outptu'],
    ['npx gitops rendr', 'rendr'],
    ['npx nx g @254carbon/gitops:compnent loki', '@254carbon/gitops:compnent'],
    ['npx nx g @254carbon/gitops:component loki --wth-needs', '--wth-needs'],
    ['npx gitops validate --tre x', '--tre'],
    ['npx jest packages/nothing', 'packages/nothing'],
    ['make no-such-target', 'no-such-target'],
    ['frobnicate now', 'frobnicate'],
  ])('"%s" is told', (command, word) => {
    expect(checkCommandLine(`cd x && ${command}`)).toEqual([word]);
  });
});

describe('the Makefile', () => {
  const recipes = [...readFileSync(join(root, 'Makefile'), 'utf8').matchAll(/^([a-z]+):\n\t(?!@)(.+)$/gm)];

  it.each(recipes.map(([, target = '', command = '']) => [target, command] as const))(
    'calls what exists for %s: %s',
    (_, command) => {
      expect(checkCommandLine(command)).toEqual([]);
    },
  );

  it('has what runbooks name', () => {
    expect(recipes.map(([, target]) => target)).toEqual(['render', 'lint', 'validate', 'test', 'check']);
  });
});

describe('data in the documents', () => {
  it('parses', () => {
    for (const [where, { code }] of inLanguage('yaml', 'json')) {
      expect(parseYaml(code, where).problems).toEqual([]);
    }
  });
});

describe('TypeScript in the documents', () => {
  const typescript = inLanguage('ts');

  it('compiles', () => {
    // As if each block were a file beside its document, so that imports are found as everywhere else.
    const files = new Map(
      typescript.map(([where, block], index) => [
        join(root, dirname(block.document), `block-${index}.ts`),
        { where, code: block.code },
      ]),
    );
    const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const settings = {
      ...options,
      composite: false,
      declaration: false,
      emitDeclarationOnly: false,
      noEmit: true,
      noUnusedLocals: false,
    };
    const disk = ts.createCompilerHost(settings);
    const program = ts.createProgram([...files.keys()], settings, {
      ...disk,
      fileExists: (file) => files.has(file) || disk.fileExists(file),
      readFile: (file) => files.get(file)?.code ?? disk.readFile(file),
      getSourceFile: (file, version, ...rest) => {
        const code = files.get(file)?.code;
        return code === undefined
          ? disk.getSourceFile(file, version, ...rest)
          : ts.createSourceFile(file, code, version, true);
      },
    });
    const problems = [...files].flatMap(([file, { where }]) =>
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(file))
        .map(({ messageText }) => `${where}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
    );
    expect(problems).toEqual([]);
  });

  const shown = typescript.filter(([, { document }]) => document.startsWith('packages/'));
  it.each(shown)('runs and prints what stands below it at %s', async (_, { code, output }) => {
    const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
    const printed: string[] = [];
    const print = (...values: readonly unknown[]) => printed.push(values.map(String).join(' '));
    const run = new Function('require', 'exports', 'console', `return (async () => {${outputText}\n})();`);
    await run(require, {}, { log: print, error: print });
    if (output !== undefined) expect(`${printed.join('\n')}\n`).toBe(output);
  });
});

it('finds the blocks that it checks', () => {
  expect(blocks.length).toBeGreaterThan(5);
  expect(inLanguage('ts').length).toBeGreaterThan(1);
});
