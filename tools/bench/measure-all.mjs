import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepareHelm } from './contenders/helm.mjs';
import { prepareKustomize } from './contenders/kustomize.mjs';
import { writeWork } from './inputs/write-work.mjs';
import { writeWorkspace } from './inputs/write-workspace.mjs';
import { measureContender, measureNode, measureProgram, medianOf } from './measure.mjs';

/** Everything that the report needs. Contenders take turns, so that a busy moment of the machine hits all of them. */
export async function measureAll({ root, folder, say, count, growth, rounds, sample, core, cli, requireProgram }) {
  process.env.BENCH_CORE = core;
  // Each run writes into a folder of its own, and nothing is deleted before the end: file systems avoid what was freed
  // a moment ago, and a run after a deletion would pay for it.
  let outputs = 0;
  const nextOutput = () => join(folder, 'trees', String((outputs += 1)));
  const run = (contender, work) => measureContender(contender, work, nextOutput());

  say(`Making ${count} and ${growth} environments`);
  const small = writeWorkspace({ root, folder: join(folder, 'small'), count });
  const large = writeWorkspace({ root, folder: join(folder, 'large'), count: growth });
  const work = join(folder, 'work.json');
  const first = nextOutput();
  measureContender('gitops', small, first);
  const size = writeWork(first, work);
  const [kubectl, helm] = [await requireProgram('kubectl'), await requireProgram('helm')];
  const kustomizations = prepareKustomize({ work, folder: join(folder, 'kustomize'), count: sample });
  const charts = prepareHelm({ work, folder: join(folder, 'helm'), count: sample });
  const perEnvironment = (program, runs) => () => {
    const seconds = runs.reduce((sum, one) => sum + measureProgram(program, one.arguments).seconds, 0);
    return { seconds: (seconds / runs.length) * count };
  };

  const contenders = {
    gitops: () => run('gitops', small),
    'gitops-checked': () => run('gitops-checked', small),
    'gitops-large': () => run('gitops', large),
    writer: () => run('writer', work),
    kosko: () => run('kosko', work),
    cdk8s: () => run('cdk8s', work),
    helm: perEnvironment(helm, charts),
    kustomize: perEnvironment(kubectl, kustomizations),
  };
  const runs = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, measure] of Object.entries(contenders)) {
      const result = measure();
      runs[name].push(result);
      say(`${round + 1}/${rounds}  ${name.padEnd(16)} ${result.seconds.toFixed(3)} s`);
    }
  }
  const medians = Object.fromEntries(Object.entries(runs).map(([name, list]) => [name, medianOf(list)]));
  return { medians, size, count, growth, sample, rounds, noOp: measureNoOp({ root, folder, cli, say }) };
}

/** A render that finds everything as it should be, beside Node doing nothing: whole processes, in turn. */
function measureNoOp({ root, folder, cli, say }) {
  const output = join(folder, 'no-op');
  mkdirSync(output, { recursive: true });
  const render = [cli, 'render', '--output', output];
  measureNode(render, { cwd: root });
  const [ours, nothing] = [[], []];
  for (let round = 0; round < 15; round += 1) {
    ours.push(measureProgram(process.execPath, render, { cwd: root }));
    nothing.push(measureProgram(process.execPath, ['-e', '0']));
  }
  const seconds = { cli: medianOf(ours).seconds, node: medianOf(nothing).seconds };
  say(`no-op            ${seconds.cli.toFixed(3)} s, Node alone ${seconds.node.toFixed(3)} s`);
  return seconds;
}
