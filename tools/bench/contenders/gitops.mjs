import { createRequire } from 'node:module';

/** Ours: `render`, as the command and the executor call it. `work` is a workspace here. Only the code is loaded before. */
export function prepare({ work, output }) {
  const core = createRequire(import.meta.url)(process.env.BENCH_CORE);
  return async () => {
    const { verdict, problems } = await core.render({ workspace: core.readWorkspace(work), output });
    if (verdict !== 'clean') throw new Error(`The render of the benchmark failed: ${JSON.stringify(problems[0])}`);
  };
}
