import type { ProjectConfiguration } from '@nx/devkit';
import { inferredTargets } from './inferred-targets';

/**
 * Project `gitops` in the environments' folder: every environment in one process. Never cached, since the targets of
 * each environment are, and a whole render takes less time than restoring it. It depends on no environment, so that
 * `nx affected` works with those that a change touches, and does not do everything once more.
 */
export function inferGitops(root: string): ProjectConfiguration {
  const name = 'gitops';
  const example = { environment: ['production'] };
  const one = { environment: 'production' };
  const targets = inferredTargets(name, [
    { verb: 'render', description: 'Write the GitOps repository of every environment', example: { output: 'out' } },
    { verb: 'render', name: 'generate', description: 'Another name of render', example: { output: 'out' } },
    { verb: 'lint', description: 'Check what people edit, without a render', example: { fix: true } },
    { verb: 'validate', description: 'Check every environment and every component', example },
    { verb: 'diff', description: 'Say what would change on every branch', example },
    { verb: 'publish', description: 'Put every repository on its branch', example: { dryRun: true } },
    { verb: 'rollback', description: 'Put an earlier publication back on its branch', example: one },
    { verb: 'history', description: 'List what was published', example: one },
    { verb: 'status', description: 'Tell how environments stand in their clusters', example },
    {
      verb: 'schema',
      description: 'Write the schemas by which editors complete and check what people write',
      example: { check: true },
    },
  ]);
  return {
    root,
    name,
    projectType: 'application',
    tags: ['type:gitops'],
    metadata: {
      description: 'All environments of the observability platform',
      technologies: ['flux', 'kubernetes'],
      targetGroups: { GitOps: Object.keys(targets) },
    },
    targets,
  };
}
