import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Problem, raise } from '@254carbon/manifest';
import { parseCommentedJson } from '../json/parse-commented-json';
import { parsePluginOptions, type PluginOptions, pluginOptionsOf } from '../plugin-options';
import { gitopsRules } from '../rules';
import { reasonOf } from './reason-of';

/** An Nx workspace and where it keeps what we read. */
export interface Workspace extends Readonly<PluginOptions> {
  /** Absolute. */
  readonly root: string;
}

/** The nearest folder with an `nx.json`, from `folder` upwards. */
function findWorkspaceRoot(folder: string): string | undefined {
  if (existsSync(join(folder, 'nx.json'))) return resolve(folder);
  const above = dirname(folder);
  return above === folder ? undefined : findWorkspaceRoot(above);
}

/** Finds the workspace that `folder` lies in, and reads what its `nx.json` says about us. */
export function readWorkspace(folder: string): Workspace | Problem {
  const root = findWorkspaceRoot(resolve(folder));
  if (root === undefined) return raise(gitopsRules, 'no-workspace', { file: folder }, {});
  const options = readOptions(join(root, 'nx.json'));
  if (typeof options !== 'string') return { root, ...options };
  return raise(gitopsRules, 'invalid-nx-json', { file: 'nx.json' }, { reason: options });
}

function readOptions(file: string): PluginOptions | string {
  try {
    return parsePluginOptions(pluginOptionsOf(parseCommentedJson(readFileSync(file, 'utf8'))));
  } catch (error) {
    return reasonOf(error);
  }
}
