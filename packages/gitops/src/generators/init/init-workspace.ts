import { raise } from '@254carbon/manifest';
import type { Tree } from '@nx/devkit';
import { parsePluginOptions } from '../../plugin-options';
import { gitopsRules } from '../../rules';
import { checkLabel } from '../check-label';
import { commandLine } from '../command-line';
import { readGround } from '../ground';
import type { Outcome } from '../outcome';
import { refuse } from '../refuse';
import { updateSchemas } from '../update-schemas';
import { addFolders } from './add-folders';
import { addPipeline } from './add-pipeline';
import type { InitOptions } from './options';
import { registerPackages } from './register-packages';
import { registerPlugin } from './register-plugin';
import { setUpEditor } from './set-up-editor';
import { setUpIgnores } from './set-up-ignores';

export interface Initialised extends Outcome {
  /** Something has to be installed. */
  readonly changesPackages: boolean;
}

/** Makes a workspace ready: adds what is missing, and leaves what is there as it is. */
export async function initWorkspace(tree: Tree, options: InitOptions, version: string): Promise<Initialised> {
  const ground = await readGround(tree);
  const { environments: names = ['local', 'staging', 'production'], repository, pipeline = 'github' } = options;
  const folders = parsePluginOptions({
    componentsDir: options.componentsDir ?? ground.componentsDir,
    environmentsDir: options.environmentsDir ?? ground.environmentsDir,
  });
  if (typeof folders === 'string') {
    refuse([raise(gitopsRules, 'invalid-nx-json', { file: 'nx.json' }, { reason: folders })], ground.files);
  }
  const problems = names.flatMap((name) => checkLabel('init', name, 'an environment'));
  if (problems.length > 0) refuse(problems, ground.files);

  const here = { ...ground, ...folders };
  const isNew = registerPlugin(here);
  const made = addFolders(here, names, repository);
  const components = folders.componentsDir === ground.componentsDir ? ground.components : [];
  updateSchemas(here, components, { missing: true });
  setUpEditor(here);
  setUpIgnores(here);
  if (pipeline === 'github') addPipeline(here);
  const changesPackages = options.skipPackageJson === true ? false : registerPackages(here, version);
  const next = commandLine('component', 'loki');
  return {
    changesPackages,
    notes: [
      isNew ? 'The workspace is ready.' : 'The workspace was set up already; what was missing is there now.',
      ...(made.length > 0 ? [`Environments: ${made.join(', ')}.`] : []),
      ...(made.length > 0 && repository === undefined
        ? [`Say in each environment.yaml which Git repository Flux watches.`]
        : []),
      `Go on with: ${next}, then npx nx run gitops:render.`,
    ],
  };
}
