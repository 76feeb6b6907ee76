const { writeSync } = require('node:fs');

/** Ends the run with jest's own counts as one plain line, for those who read it by machine. */
module.exports = class CountReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    const line = `${numPassedTests} passed, ${failed} failed${skipped}\n`;
    // Jest's summary comes after all reporters, and the counts are to be the last line.
    process.once('exit', () => writeSync(1, line));
  }
};
