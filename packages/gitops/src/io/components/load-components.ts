import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Problem, raise, type Where } from '@254carbon/manifest';
import * as observability from '@254carbon/observability';
import type { LocatedComponent } from '@254carbon/overlays';
import { createJiti } from 'jiti';
import { type AlertFile, withContent } from '../../component/component-content';
import { componentLacks, isComponent } from '../../component/component-shape';
import { knobDefaultRefused } from '../../component/knob-default-refused';
import { gitopsRules } from '../../rules';
import { loadContent } from './load-content';
import { locateFailure } from './locate-failure';
import type { Workspace } from '../workspace';

type Jiti = ReturnType<typeof createJiti>;

/** What lies in the components' folder. */
export interface LoadedComponents {
  /** In the order of their names. */
  readonly components: readonly LocatedComponent[];
  /** Those that lie in files of their own. */
  readonly alertFiles: readonly AlertFile[];
  readonly problems: readonly Problem[];
}

/** Where jiti keeps what it has translated. */
export const TRANSLATIONS = '.cache/gitops/components';

/**
 * Loads every `<componentsDir>/<name>/component.ts` or `.js`, with the dashboards and alerts beside it. They get the `@254carbon/observability` that runs here,
 * wherever it was installed or bundled, so that there is only one.
 */
export async function loadComponents(workspace: Workspace, { cache = true } = {}): Promise<LoadedComponents> {
  const folder = join(workspace.root, workspace.componentsDir);
  const jiti = createJiti(join(folder, 'component.ts'), {
    fsCache: cache ? join(workspace.root, TRANSLATIONS) : false,
    interopDefault: false,
    virtualModules: { '@254carbon/observability': observability },
  });
  forget(jiti, folder);
  const components: LocatedComponent[] = [];
  const alertFiles: AlertFile[] = [];
  const problems: Problem[] = [];
  for (const { name, file } of findComponents(workspace)) {
    const loaded = await load(jiti, workspace, name, file);
    // What is made of a refused default makes no sense, and hides the cause.
    const refused = 'code' in loaded ? [loaded] : knobDefaultRefused(loaded);
    problems.push(...refused);
    if ('code' in loaded || refused.length > 0) continue;
    const content = await loadContent({
      root: workspace.root,
      folder: `${workspace.componentsDir}/${name}`,
      load: (path) => loadModule(jiti, workspace, path),
    });
    problems.push(...content.problems);
    alertFiles.push(...content.alerts);
    components.push({ ...loaded, component: withContent(loaded.component, content) });
  }
  return { components, alertFiles, problems };
}

/** A process that lives on, as a daemon or a test, must see what changed since the last time. */
function forget(jiti: Jiti, folder: string): void {
  for (const path of Object.keys(jiti.cache)) {
    if (path.startsWith(folder + sep)) delete jiti.cache[path];
  }
}

/** Folders with a component, by name; `file` is relative to the workspace. */
export function findComponents({ root, componentsDir }: Workspace): readonly { name: string; file: string }[] {
  const isFolder = (name: string) =>
    statSync(join(root, componentsDir, name), { throwIfNoEntry: false })?.isDirectory();
  const isFile = (file: string) => statSync(join(root, file), { throwIfNoEntry: false })?.isFile();
  let names: string[] = [];
  try {
    names = readdirSync(join(root, componentsDir)).sort();
  } catch {
    return [];
  }
  return names.filter(isFolder).flatMap((name) => {
    const file = ['ts', 'js'].map((end) => `${componentsDir}/${name}/component.${end}`).find(isFile);
    return file === undefined ? [] : [{ name, file }];
  });
}

async function load(jiti: Jiti, workspace: Workspace, name: string, file: string): Promise<LocatedComponent | Problem> {
  const where: Where = { file };
  const module = await loadModule(jiti, workspace, file);
  if ('severity' in module) return module as Problem;
  const { default: component } = module;
  if (component === undefined) return raise(gitopsRules, 'no-component-export', where, {});
  if (!isComponent(component)) {
    return raise(gitopsRules, 'not-a-component', where, { lacks: componentLacks(component) });
  }
  if (component.name !== name) {
    return raise(gitopsRules, 'component-name-differs', where, { name: component.name, folder: name });
  }
  return { component, file };
}

async function loadModule(
  jiti: Jiti,
  { root, componentsDir }: Workspace,
  file: string,
): Promise<Readonly<Record<string, unknown>> | Problem> {
  try {
    const { default: exported, ...others }: Record<string, unknown> = await jiti.import(join(root, file));
    return { ...others, default: exported };
  } catch (error) {
    const { reason, ...place } = locateFailure(error, root, componentsDir, file);
    return raise(gitopsRules, 'component-fails', place, { reason, folder: componentsDir });
  }
}
