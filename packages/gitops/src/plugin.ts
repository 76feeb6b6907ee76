import type {
  CreateDependencies,
  CreateNodes,
  ImplicitDependency,
  NxJsonConfiguration,
  ProjectConfiguration,
} from '@nx/devkit';
import { isInstalledPackage } from './io/is-installed-package';
import { readText } from './io/read-text';
import { enabledComponents } from './inference/enabled-components';
import { inferComponent } from './inference/infer-component';
import { inferEnvironment } from './inference/infer-environment';
import { inferGitops } from './inference/infer-gitops';
import { PACKAGE, targetInputs } from './inference/inputs';
import { parsePluginOptions, type PluginOptions } from './plugin-options';

/** Name under which Nx keeps what this plugin found. */
export const name = PACKAGE;

/** Projects and targets of environments and components, found by their files. */
export const createNodes: CreateNodes<Partial<PluginOptions>> = [
  '**/{README.md,environment.yaml,component.ts,component.js}',
  (files, given, { nxJsonConfiguration }) => {
    const options = readOptions(given);
    return files.flatMap((file) => {
      const project = inferProject(file, options, nxJsonConfiguration);
      return project === undefined ? [] : [[file, { projects: { [project.root]: project } }] as const];
    });
  },
];

/** Name of {@link createNodes} in Nx 21. */
export const createNodesV2 = createNodes;

/**
 * An environment depends on the components that it enables, and all depend on the sources of this package where it is
 * developed. The edges are implicit ones: Nx keeps others per file, and would miss a component that is added later.
 */
export const createDependencies: CreateDependencies<Partial<PluginOptions>> = (given, { projects, workspaceRoot }) => {
  const { environmentsDir } = readOptions(given);
  return Object.values(projects).flatMap(({ name: source = '', root, tags = [] }): ImplicitDependency[] => {
    const isEnvironment = tags.includes('type:environment') && root.startsWith(`${environmentsDir}/`);
    if (!isEnvironment && !tags.includes('type:component')) return [];
    const text = isEnvironment ? readText(`${workspaceRoot}/${root}/environment.yaml`) : undefined;
    const components = text === undefined ? [] : enabledComponents(text);
    return [PACKAGE, ...components.map((component) => `component-${component}`)]
      .filter((target) => Object.hasOwn(projects, target))
      .map((target) => ({ source, target, type: 'implicit' }) as ImplicitDependency);
  });
};

function inferProject(
  file: string,
  { componentsDir, environmentsDir }: PluginOptions,
  nxJson: NxJsonConfiguration,
): ProjectConfiguration | undefined {
  if (file === `${environmentsDir}/README.md`) return inferGitops(environmentsDir);
  const isDevelopedHere = !isInstalledPackage();
  const [, folder, folderName = '', base] = /^(.+)\/([^/]+)\/([^/]+)$/.exec(file) ?? [];
  const root = `${folder}/${folderName}`;
  if (folder === environmentsDir && base === 'environment.yaml') {
    return inferEnvironment(root, folderName, targetInputs(['{projectRoot}/**/*'], nxJson, isDevelopedHere));
  }
  if (folder === componentsDir && (base === 'component.ts' || base === 'component.js')) {
    const own = ['{projectRoot}/**/*', '!{projectRoot}/**/*.spec.*'];
    return inferComponent(root, folderName, targetInputs(own, nxJson, isDevelopedHere));
  }
  return undefined;
}

function readOptions(given: unknown): PluginOptions {
  const options = parsePluginOptions(given);
  if (typeof options === 'string') throw new Error(`nx.json, plugin ${PACKAGE}: ${options}`);
  return options;
}
