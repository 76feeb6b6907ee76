import { isObject } from '@254carbon/manifest';
import { isTreePath } from './tree/is-tree-path';

/** Where components and environments lie, relative to the workspace. */
export interface PluginOptions {
  componentsDir: string;
  environmentsDir: string;
}

export const DEFAULT_OPTIONS: Readonly<PluginOptions> = {
  componentsDir: 'packages/components',
  environmentsDir: 'environments',
};

export const PLUGIN = '@254carbon/gitops/plugin';

/** Options as a person wrote them, with defaults for what is left out; a string says what is wrong with them. */
export function parsePluginOptions(options: unknown): PluginOptions | string {
  const given = isObject(options) ? options : {};
  const folders = { ...DEFAULT_OPTIONS };
  for (const key of ['componentsDir', 'environmentsDir'] as const) {
    const folder = given[key] ?? DEFAULT_OPTIONS[key];
    const path = typeof folder === 'string' ? folder.replace(/^(\.\/)+|\/+$/g, '') : '';
    if (!isTreePath(path)) return `${key} must be a folder of the workspace, not ${JSON.stringify(folder)}`;
    folders[key] = path;
  }
  return folders;
}

/** The options that `nx.json` gives to the plugin. */
export function pluginOptionsOf(nxJson: unknown): unknown {
  const plugins = isObject(nxJson) && Array.isArray(nxJson['plugins']) ? nxJson['plugins'] : [];
  const entry = plugins.find((one) => isObject(one) && one['plugin'] === PLUGIN);
  return isObject(entry) ? entry['options'] : undefined;
}
