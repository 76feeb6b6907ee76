/** What takes too long for every run of the specs. */
module.exports = {
  ...require('../../jest.config.cjs'),
  testPathIgnorePatterns: [],
  roots: ['<rootDir>/tools/consumer'],
};
