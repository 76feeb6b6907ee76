import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkOutput } from './contenders/check-output.mjs';
import { prepareHelm } from './contenders/helm.mjs';
import { prepareKustomize } from './contenders/kustomize.mjs';
import { writeWork } from './inputs/write-work.mjs';
import { writeWorkspace } from './inputs/write-workspace.mjs';
import { measureContender, measureNode, measureProgram, medianOf, takeTurns } from './measure.mjs';

/** `render` beside others on the same work. */
export async function measureRender({ root, folder, say, count, growth, rounds, sample, core, cli, requireProgram }) {
  process.env.BENCH_CORE = core;
  const output = join(folder, 'output');
  const afresh = (measure) => {
    const measured = measure();
    rmSync(output, { recursive: true, force: true });
    return measured;
  };
  const run = (contender, work) => afresh(() => measureContender(contender, work, output));

  say(`Making ${count} and ${growth} environments in ${folder}`);
  const small = writeWorkspace({ root, folder: join(folder, 'small'), count });
  const large = writeWorkspace({ root, folder: join(folder, 'large'), count: growth });
  const work = join(folder, 'work.json');
  run('gitops', large); // Translates the components once, as a user's first render does.
  measureContender('gitops', small, output);
  const size = writeWork(output, work);
  rmSync(output, { recursive: true, force: true });

  const [kubectl, helm] = [await requireProgram('kubectl'), await requireProgram('helm')];
  const kustomizations = prepareKustomize({ work, folder: join(folder, 'kustomize'), count: sample });
  const charts = prepareHelm({ work, folder: join(folder, 'helm'), count: sample });
  const perEnvironment = (program, runs) => {
    for (const one of runs) checkOutput(program, measureProgram(program, one.arguments).printed, one.objects);
    return () => {
      const seconds = runs.reduce((sum, one) => sum + measureProgram(program, one.arguments).seconds, 0);
      return { seconds: (seconds / runs.length) * count };
    };
  };

  const contenders = {
    gitops: () => run('gitops', small),
    'gitops-checked': () => run('gitops-checked', small),
    'gitops-large': () => run('gitops', large),
    cli: () => afresh(() => measureNode([cli, 'render', '--output', output], { cwd: small })),
    writer: () => run('writer', work),
    kosko: () => run('kosko', work),
    cdk8s: () => run('cdk8s', work),
    'cdk8s-apart': () => run('cdk8s-apart', work),
    helm: perEnvironment(helm, charts),
    kustomize: perEnvironment(kubectl, kustomizations),
  };
  const medians = takeTurns(contenders, { rounds, say });
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
