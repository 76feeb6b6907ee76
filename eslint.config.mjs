import tseslint from 'typescript-eslint';
import { edge, importTable } from './tools/lint/import-table.mjs';

const nameOf = (folder) => folder.split('/')[1];
const everyName = importTable.map(({ folder }) => nameOf(folder)).join('|');
const outside = ['node:fs', 'node:fs/promises', 'node:child_process', 'node:os', 'node:net', 'node:http', 'node:https'];
const outsideGlobals = ['process', 'fetch', 'performance', 'setTimeout', 'setInterval', 'crypto', '__dirname'];

const restrictImports = (allowed) => [
  'error',
  {
    paths: outside.map((name) => ({ name, message: 'Input and output belong to packages/gitops/src/io and tools.' })),
    patterns: [
      { regex: `^@254carbon/(?!(${allowed.join('|')})$)`, message: 'Not in the import table of tools/lint.' },
      {
        regex: `^(\\.\\./)+(${everyName})/`,
        message: 'Import the package by its name.',
      },
    ],
  },
];

export default tseslint.config(
  {
    ignores: ['**/node_modules/**', '**/dist/**', '.nx/**', '.cache/**', '**/generated/**'],
  },
  ...tseslint.configs.recommended,
  {
    files: ['packages/**/*.ts', 'tools/**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Renders must be deterministic.',
        },
      ],
      eqeqeq: 'error',
    },
  },
  ...importTable.map(({ folder, imports }) => ({
    files: [`${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': restrictImports([...imports, nameOf(folder)]),
      'no-restricted-globals': ['error', ...outsideGlobals, 'Date'],
    },
  })),
  {
    files: [...edge, '**/*.spec.ts'],
    rules: {
      'no-restricted-imports': 'off',
      'no-restricted-globals': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
