import { createRequire } from 'node:module';

/** Ours with every object against its schema and every reference between them, on the trees that are written. */
export function prepare({ work, output }) {
  const core = createRequire(import.meta.url)(process.env.BENCH_CORE);
  return async () => {
    const { environments, problems } = await core.readSources(core.readWorkspace(work));
    const trees = (function* () {
      for (const environment of environments) {
        const { tree, problems: found } = core.renderEnvironment(environment);
        problems.push(...found, ...core.checkEnvironment(environment, tree));
        yield { environment: environment.name, tree };
      }
    })();
    const mayWrite = () => problems.length === 0;
    const names = environments.map(({ name }) => name);
    await core.writeTrees({ output, environments: names, trees, mayWrite, isWhole: true, check: false, patience: 0 });
    if (!mayWrite()) throw new Error(`The render of the benchmark failed: ${JSON.stringify(problems[0])}`);
  };
}
