import type { TargetConfiguration } from '@nx/devkit';
import type { Verb } from '../verbs';

/** What Nx and its editors show of a target, beside what it runs. */
export interface TargetSketch {
  readonly verb: Verb;
  readonly project: string;
  readonly description: string;
  /** Options that the target always has. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Options of the example in its help. */
  readonly example: Readonly<Record<string, unknown>>;
}

/** A target that runs one of our executors and explains itself in `nx show project` and Nx Console. */
export function inferredTarget({ verb, project, description, options, example }: TargetSketch): TargetConfiguration {
  return {
    executor: `@254carbon/gitops:${verb}`,
    ...(options === undefined ? {} : { options }),
    metadata: {
      technologies: ['flux', 'kubernetes'],
      description,
      help: { command: `npx nx run ${project}:${verb} --help`, example: { options: example } },
    },
  };
}
