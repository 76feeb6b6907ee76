import type { TargetConfiguration } from '@nx/devkit';
import type { Verb } from '../cli/verbs';
import type { Inputs } from './inputs';

type Options = Readonly<Record<string, unknown>>;

/** What Nx and its editors show of a target, beside what it runs. */
export interface TargetPlan {
  readonly verb: Verb;
  /** By default that of the verb. */
  readonly name?: string;
  readonly description: string;
  /** Options that the target always has. */
  readonly options?: Options;
  /** Options of the example in its help. */
  readonly example: Options;
  /** What it makes. Absent: it is never cached, because it looks at or changes more than files of the workspace. */
  readonly cached?: { readonly inputs: Inputs; readonly outputs?: readonly string[] };
}

/** Targets that run our executors and explain themselves in `nx show project` and Nx Console. */
export function inferredTargets(
  project: string,
  plans: readonly TargetPlan[],
): Readonly<Record<string, TargetConfiguration>> {
  const entries = plans.map(
    ({ verb, name = verb, description, options, example, cached }): [string, TargetConfiguration] => [
      name,
      {
        executor: `@254carbon/gitops:${verb}`,
        ...(options === undefined ? {} : { options }),
        cache: cached !== undefined,
        ...(cached === undefined ? {} : { inputs: cached.inputs, outputs: [...(cached.outputs ?? [])] }),
        metadata: {
          technologies: ['flux', 'kubernetes'],
          description,
          help: { command: `npx nx run ${project}:${name} --help`, example: { options: example } },
        },
      },
    ],
  );
  return Object.fromEntries(entries);
}
