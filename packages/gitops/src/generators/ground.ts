import { type FileTree, type Problem, raise } from '@254carbon/manifest';
import type { LocatedComponent } from '@254carbon/overlays';
import type { Tree } from '@nx/devkit';
import { loadComponents } from '../io/components/load-components';
import { parseCommentedJson } from '../json/parse-commented-json';
import { parsePluginOptions, pluginOptionsOf, type PluginOptions } from '../plugin-options';
import { gitopsRules } from '../rules';
import { refuse } from './refuse';
import { treeFiles } from './tree-files';

/** What a generator stands on: the workspace as it is before it changes anything. */
export interface Ground extends PluginOptions {
  readonly tree: Tree;
  /** Of the tree, with what has been changed in it meanwhile. */
  readonly files: FileTree;
  readonly components: readonly LocatedComponent[];
  /** Why some components could not be loaded. */
  readonly failures: readonly Problem[];
  /** Names of the environments' folders. */
  readonly environments: readonly string[];
}

/** Reads the workspace that a tree is of. Leaves no cache behind, since what a generator touches, Nx prints. */
export async function readGround(tree: Tree): Promise<Ground> {
  const files = treeFiles(tree);
  const options = readOptions(files);
  const workspace = { root: tree.root, ...options };
  const { components, problems: failures } = await loadComponents(workspace, { cache: false });
  const environments = tree
    .children(options.environmentsDir)
    .filter((name) => !name.startsWith('.') && !tree.isFile(`${options.environmentsDir}/${name}`))
    .sort();
  return { tree, files, ...options, components, failures, environments };
}

function readOptions(files: FileTree): PluginOptions {
  const options = tryOptions(files.read('nx.json') ?? '{}');
  if (typeof options !== 'string') return options;
  return refuse([raise(gitopsRules, 'invalid-nx-json', { file: 'nx.json' }, { reason: options })], files);
}

function tryOptions(text: string): PluginOptions | string {
  try {
    return parsePluginOptions(pluginOptionsOf(parseCommentedJson(text)));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
