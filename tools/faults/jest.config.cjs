const base = require('../../jest.config.cjs');

/** The faults that take minutes. They run apart from the specs, one file after the other, so that they find a quiet machine. */
module.exports = {
  ...base,
  rootDir: `${__dirname}/../..`,
  roots: ['<rootDir>/tools/faults'],
  testMatch: ['**/*.faults.ts'],
  testTimeout: 600_000,
  maxWorkers: 1,
};
