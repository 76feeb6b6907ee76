/** One contender in a process of its own: prepares untimed, then works, and leaves its measurements in a file. */
import { writeFileSync } from 'node:fs';

const [contender, work, output, report] = process.argv.slice(2);
const { prepare } = await import(`./contenders/${contender}.mjs`);
const run = await prepare({ work, output });
const cpu = process.cpuUsage();
const start = performance.now();
await run();
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(cpu);
const peakMiB = process.resourceUsage().maxRSS / 1024;
writeFileSync(report, JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, peakMiB }));
