// Preloaded into a process that knows nothing of the benchmark: leaves what it used in the file of BENCH_REPORT.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const report = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMiB: maxRSS / 1024 };
  writeFileSync(process.env.BENCH_REPORT, JSON.stringify(report));
});
