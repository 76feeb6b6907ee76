/** One run for all specs: packages are resolved to their sources, so nothing has to be built first. */
module.exports = {
  rootDir: __dirname,
  roots: ['<rootDir>/packages', '<rootDir>/tools'],
  testMatch: ['**/*.spec.ts'],
  // Minutes on a busy machine: `.ci/run` runs it by a configuration of its own.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tools/consumer/'],
  // For what hangs: what is slow only is no failure on a busy machine.
  testTimeout: 180_000,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@254carbon/source', 'node', 'require', 'default'] },
  transform: {
    '^.+\\.[cm]?[jt]s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/tools/bench/node_modules/'],
  moduleNameMapper: {
    '^@254carbon/(flux|manifest|observability|overlays|gitops)$': '<rootDir>/packages/$1/src/index.ts',
  },
  setupFiles: ['<rootDir>/tools/jest/environment.cjs'],
  reporters: ['default', '<rootDir>/tools/jest/count-reporter.cjs'],
};
