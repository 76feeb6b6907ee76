import type { ProjectConfiguration, TargetConfiguration } from '@nx/devkit';
import { inferredTarget } from './inferred-target';

type Inputs = NonNullable<TargetConfiguration['inputs']>;

/** Project `component-<name>`. */
export function inferComponent(root: string, component: string, inputs: Inputs): ProjectConfiguration {
  const project = `component-${component}`;
  return {
    root,
    name: project,
    projectType: 'library',
    tags: ['type:component'],
    metadata: {
      description: `Component ${component} of the observability platform`,
      technologies: ['helm', 'kubernetes'],
      targetGroups: { GitOps: ['lint', 'validate'] },
    },
    // What others take from it: not its specs, also where the workspace defines nothing of that name.
    namedInputs: { production: ['{projectRoot}/**/*', '!{projectRoot}/**/*.spec.*'] },
    targets: {
      lint: {
        ...inferredTarget({
          verb: 'lint',
          project,
          description: `Check ${component}, its dashboards and its alerts, without a render`,
          options: { component: [component] },
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
          description: `Check ${component}: definition, knobs, and wiring with all others on`,
          options: { component: [component] },
          example: { format: 'json' },
        }),
        cache: true,
        inputs,
        outputs: [],
      },
    },
  };
}
