import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Ours, as `gitops render` works: reads the environments and the components, renders one after the other, stages what
 * differs, and only when all are made moves it into place. `work` is a workspace here. Nothing is prepared but that the
 * code is loaded.
 */
export function prepare({ work, output }, { checks = false } = {}) {
  const core = createRequire(import.meta.url)(join(process.env.BENCH_CORE));
  return async () => {
    const { environments, problems } = await core.readSources(core.readWorkspace(work));
    const found = [...problems];
    function* trees() {
      for (const environment of environments) {
        const { tree, problems } = core.renderEnvironment(environment);
        found.push(...problems);
        if (checks) found.push(...core.checkEnvironment(environment, tree));
        yield { environment: environment.name, tree };
      }
    }
    await core.writeTrees({
      output,
      environments: environments.map(({ name }) => name),
      trees: trees(),
      mayWrite: () => found.every(({ severity }) => severity !== 'error'),
      isWhole: true,
      check: false,
      patience: 0,
    });
    const error = found.find(({ severity }) => severity === 'error');
    if (error !== undefined) throw new Error(JSON.stringify(error));
  };
}
