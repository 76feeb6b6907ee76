import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a program to its end: seconds from start to exit, and what it printed. Those that compare end with 1 or less. */
export function measureProgram(path, args, { mayDiffer = false, ...options } = {}) {
  const start = performance.now();
  const run = spawnSync(path, args, { encoding: 'utf8', maxBuffer: 1 << 30, ...options });
  const seconds = (performance.now() - start) / 1000;
  if (run.status === null || run.status > (mayDiffer ? 1 : 0))
    throw new Error(`${path} ${args.join(' ')} failed:\n${run.stderr ?? run.error}`);
  return { seconds, printed: run.stdout };
}

/** Runs Node, whole process, with the processor time and the memory that it used. */
export function measureNode(args, options = {}) {
  return withReport((report) => {
    const env = { ...process.env, NO_COLOR: '1', BENCH_REPORT: report };
    const usage = ['--require', join(import.meta.dirname, 'usage.cjs')];
    const { seconds } = measureProgram(process.execPath, [...usage, ...args], { ...options, env });
    return { seconds };
  });
}

/** Runs a contender in a process of its own; its seconds are those of its work, without loading and preparing. */
export function measureContender(contender, work, output) {
  return withReport((report) => {
    const args = [join(import.meta.dirname, 'child.mjs'), contender, work, output, report];
    const { seconds } = measureProgram(process.execPath, args);
    return { wholeSeconds: seconds };
  });
}

/** Runs every contender in turn, `rounds` times, so that a busy moment of the machine hits all of them: medians by name. */
export function takeTurns(contenders, { rounds, say }) {
  const runs = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, measure] of Object.entries(contenders)) {
      const result = measure();
      runs[name].push(result);
      say(`${round + 1}/${rounds}  ${name.padEnd(20)} ${result.seconds.toFixed(3)} s`);
    }
  }
  return Object.fromEntries(Object.entries(runs).map(([name, list]) => [name, medianOf(list)]));
}

/** The middle one of several runs, for each figure by itself. */
export function medianOf(runs) {
  const figures = Object.keys(runs[0]).map((figure) => {
    const sorted = runs.map((run) => run[figure]).sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return [figure, sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2];
  });
  return Object.fromEntries(figures);
}

function withReport(run) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-report-'));
  try {
    const report = join(folder, 'report.json');
    const measured = run(report);
    return { ...measured, ...JSON.parse(readFileSync(report, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
