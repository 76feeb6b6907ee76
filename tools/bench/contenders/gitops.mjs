import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Ours, as `gitops render` works: reads the environments and the components, renders all of them in memory, and only
 * then writes. `work` is a workspace here. Nothing is prepared but that the code is loaded.
 */
export function prepare({ work, output }, { checks = false } = {}) {
  const core = createRequire(import.meta.url)(join(process.env.BENCH_CORE));
  return async () => {
    const sources = await core.readSources(core.readWorkspace(work));
    const rendered = sources.environments.map((environment) => ({
      environment,
      ...core.renderEnvironment(environment),
    }));
    const problems = [...sources.problems, ...rendered.flatMap((one) => one.problems)];
    if (checks) problems.push(...rendered.flatMap(({ environment, tree }) => core.checkEnvironment(environment, tree)));
    const error = problems.find(({ severity }) => severity === 'error');
    if (error !== undefined) throw new Error(JSON.stringify(error));
    const trees = rendered.map(({ environment, tree }) => ({ environment: environment.name, tree }));
    await core.writeTrees({ output, trees, isWhole: true, check: false, patience: 0 });
  };
}
