import { createRequire } from 'node:module';

/** The trees of a workspace, rendered and let go: what a publication that finds nothing to do cannot do without. */
export function prepare({ work }) {
  const core = createRequire(import.meta.url)(process.env.BENCH_CORE);
  return async () => {
    const { environments } = await core.readSources(core.readWorkspace(work));
    for (const environment of environments) core.renderEnvironment(environment);
  };
}
