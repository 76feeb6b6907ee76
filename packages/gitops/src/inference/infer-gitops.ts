import type { ProjectConfiguration } from '@nx/devkit';
import { inferredTarget } from './inferred-target';

/**
 * Project `gitops` in the environments' folder: every environment in one process. Never cached, since the targets of
 * each environment are, and a whole render takes less time than restoring it.
 */
export function inferGitops(root: string): ProjectConfiguration {
  const project = 'gitops';
  const render = {
    ...inferredTarget({
      verb: 'render',
      project,
      description: 'Write the GitOps repository of every environment',
      example: { environment: ['production'], output: 'out' },
    }),
    cache: false,
  };
  return {
    root,
    name: project,
    projectType: 'application',
    tags: ['type:gitops'],
    metadata: {
      description: 'All environments of the observability platform',
      technologies: ['flux', 'kubernetes'],
      targetGroups: { GitOps: ['render', 'generate', 'lint', 'validate', 'schema'] },
    },
    targets: {
      render,
      generate: {
        ...render,
        metadata: { ...render.metadata, description: 'Another name of render' },
      },
      lint: {
        ...inferredTarget({
          verb: 'lint',
          project,
          description: 'Check what people edit, without a render',
          example: { fix: true },
        }),
        cache: false,
      },
      validate: {
        ...inferredTarget({
          verb: 'validate',
          project,
          description: 'Check every environment and every component',
          example: { environment: ['production'] },
        }),
        cache: false,
      },
      schema: {
        ...inferredTarget({
          verb: 'schema',
          project,
          description: 'Write the schemas by which editors complete and check what people write',
          example: { check: true },
        }),
        cache: false,
      },
    },
  };
}
