import type { ProjectConfiguration } from '@nx/devkit';
import { inferredTargets } from './inferred-targets';
import type { Inputs } from './inputs';

/** Where render writes; its schema names the same folder. */
const OUTPUT = 'dist/gitops';

/** Project `environment-<name>`: what `nx affected` and many machines work with. */
export function inferEnvironment(root: string, environment: string, inputs: Inputs): ProjectConfiguration {
  const name = `environment-${environment}`;
  const options = { environment: [environment] };
  const targets = inferredTargets(name, [
    {
      verb: 'render',
      description: `Write the GitOps repository of ${environment}`,
      options: { ...options, output: OUTPUT },
      example: { check: true },
      // With the record, so that a tree that Nx restores is known as render's own.
      cached: {
        inputs,
        outputs: [`{options.output}/${environment}`, `{options.output}/.render/${environment}.json`],
      },
    },
    {
      verb: 'lint',
      description: `Check the files of ${environment} without a render`,
      options,
      example: { format: 'github' },
      cached: { inputs },
    },
    {
      verb: 'validate',
      description: `Render ${environment} in memory and check it`,
      options,
      example: { format: 'json' },
      cached: { inputs },
    },
    {
      verb: 'diff',
      description: `Say what would change on the branch of ${environment}`,
      options,
      example: { format: 'markdown' },
    },
    {
      verb: 'publish',
      description: `Put the repository of ${environment} on its branch`,
      options,
      example: { dryRun: true },
    },
    {
      verb: 'rollback',
      description: `Put an earlier publication of ${environment} back on its branch`,
      options: { environment },
      example: { dryRun: true },
    },
    {
      verb: 'history',
      description: `List what was published of ${environment}`,
      options: { environment },
      example: { format: 'json' },
    },
  ]);
  return {
    root,
    name,
    projectType: 'application',
    tags: ['type:environment', `environment:${environment}`],
    metadata: {
      description: `Environment ${environment} of the observability platform`,
      technologies: ['flux', 'kubernetes', 'yaml'],
      targetGroups: { GitOps: Object.keys(targets) },
    },
    targets,
  };
}
