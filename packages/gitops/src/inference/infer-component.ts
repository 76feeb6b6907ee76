import type { ProjectConfiguration } from '@nx/devkit';
import { inferredTargets } from './inferred-targets';
import type { Inputs } from './inputs';

/**
 * Project `component-<name>`. What one component does to another is not among its inputs, or every change would affect
 * them all: the environments that enable both find it.
 */
export function inferComponent(root: string, component: string, inputs: Inputs): ProjectConfiguration {
  const name = `component-${component}`;
  const options = { component: [component] };
  const targets = inferredTargets(name, [
    {
      verb: 'lint',
      description: `Check ${component}, its dashboards and its alerts, without a render`,
      options,
      example: { format: 'github' },
      cached: { inputs },
    },
    {
      verb: 'validate',
      description: `Check ${component}: definition, knobs, and wiring with all others on`,
      options,
      example: { format: 'json' },
      cached: { inputs },
    },
  ]);
  return {
    root,
    name,
    projectType: 'library',
    tags: ['type:component', `component:${component}`],
    metadata: {
      description: `Component ${component} of the observability platform`,
      technologies: ['helm', 'kubernetes', 'typescript'],
      targetGroups: { GitOps: Object.keys(targets) },
    },
    // What others take from it: not its specs, also where the workspace defines nothing of that name.
    namedInputs: { production: ['{projectRoot}/**/*', '!{projectRoot}/**/*.spec.*'] },
    targets,
  };
}
