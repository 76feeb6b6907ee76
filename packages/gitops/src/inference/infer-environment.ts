import type { ProjectConfiguration, TargetConfiguration } from '@nx/devkit';
import { inferredTarget } from './inferred-target';

type Inputs = NonNullable<TargetConfiguration['inputs']>;

/** Where render writes; its schema names the same folder. */
const OUTPUT = 'dist/gitops';

/** Project `environment-<name>`: what `nx affected` and many machines work with. */
export function inferEnvironment(root: string, environment: string, inputs: Inputs): ProjectConfiguration {
  const project = `environment-${environment}`;
  return {
    root,
    name: project,
    projectType: 'application',
    tags: ['type:environment'],
    metadata: {
      description: `Environment ${environment} of the observability platform`,
      technologies: ['flux', 'kubernetes'],
      targetGroups: { GitOps: ['render', 'lint', 'validate'] },
    },
    targets: {
      render: {
        ...inferredTarget({
          verb: 'render',
          project,
          description: `Write the GitOps repository of ${environment}`,
          options: { environment: [environment], output: OUTPUT },
          example: { check: true },
        }),
        cache: true,
        inputs,
        // With the record, so that a tree that Nx restores is known as render's own.
        outputs: [`{options.output}/${environment}`, `{options.output}/.render/${environment}.json`],
      },
      lint: {
        ...inferredTarget({
          verb: 'lint',
          project,
          description: `Check the files of ${environment} without a render`,
          options: { environment: [environment] },
          example: { format: 'github' },
        }),
        cache: true,
        inputs,
        outputs: [],
      },
      validate: {
        ...inferredTarget({
          verb: 'validate',
          project,
          description: `Render ${environment} in memory and check it`,
          options: { environment: [environment] },
          example: { format: 'json' },
        }),
        cache: true,
        inputs,
        outputs: [],
      },
    },
  };
}
