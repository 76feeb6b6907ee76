import { type Args, meant, type Misspelt, type Rules } from '@254carbon/manifest';
import { cliRules } from './cli/cli-rules';
import { componentRules } from './component/component-rules';
import { diffRules } from './diff/diff-rules';
import { generatorRules } from './generators/generator-rules';
import { gitRules } from './git/git-rules';
import { lintRules } from './lint/lint-rules';
import { publishRules } from './publish/publish-rules';
import { statusRules } from './status/status-rules';
import { treeRules } from './tree/tree-rules';
import { listNames } from './list-names';

/** The wording of every problem that the edge finds: in files and folders here, in each part of it beside that part. */
export const gitopsRules = {
  ...cliRules,
  ...componentRules,
  ...diffRules,
  ...generatorRules,
  ...gitRules,
  ...lintRules,
  ...publishRules,
  ...statusRules,
  ...treeRules,
  'symbolic-link': {
    severity: 'error',
    problem: ({ target }: { target: string }) =>
      `A symbolic link to ${target}. Only regular files of the workspace are read, so that a render depends on nothing else.`,
    fix: () => 'put the file itself here.',
  },
  'unsafe-path': {
    severity: 'error',
    problem: ({ path }: { path: string }) =>
      `The path ${JSON.stringify(path)} leaves its folder or cannot be a file in Git.`,
    fix: () => 'use a relative path of plain names, with / between them.',
  },
  'unreadable-file': {
    severity: 'error',
    problem: ({ reason }: { reason: string }) => `The file cannot be read: ${reason}.`,
    fix: () => 'make it a readable text file in UTF-8, or remove it.',
  },
  'unwritable-folder': {
    severity: 'error',
    problem: ({ reason }: { reason: string }) => `The folder cannot be written: ${reason}.`,
    fix: () => 'free the disk or mend the permissions, or choose another folder with --output.',
  },
  'foreign-files': {
    severity: 'error',
    problem: ({ files }: { files: readonly string[] }) =>
      `The folder holds what render did not make: ${listNames(files)}. Render would have to remove or overwrite it.`,
    fix: () => 'move it away, or choose another folder with --output.',
  },
  'folder-locked': {
    severity: 'error',
    problem: ({ holder }: { holder: string; lock: string }) =>
      `Another render (${holder}) is writing this folder and has not ended.`,
    fix: ({ lock }: { holder: string; lock: string }) => `wait for it, or remove ${lock} if it does not run any more.`,
  },
  'no-workspace': {
    severity: 'error',
    problem: (_: Args) => 'Neither this folder nor one above it holds an nx.json, so there is no workspace to work on.',
    fix: () => 'run the command in the workspace.',
  },
  'invalid-nx-json': {
    severity: 'error',
    problem: ({ reason }: { reason: string }) => `nx.json cannot be used: ${reason}.`,
    fix: () => 'mend it; the plugin takes componentsDir and environmentsDir, folders relative to the workspace.',
  },
  'unknown-environment': {
    severity: 'error',
    problem: ({ name, known }: Misspelt) =>
      `There is no environment "${name}"; there ${known.length === 1 ? 'is' : 'are'} ${listNames(known)}.`,
    fix: (args: Misspelt) => meant(args, 'name one that is there.'),
  },
  'selected-component-missing': {
    severity: 'error',
    problem: ({ name, known }: Misspelt) =>
      `There is no component "${name}"; there ${known.length === 1 ? 'is' : 'are'} ${listNames(known)}.`,
    fix: (args: Misspelt) => meant(args, 'name one that is there.'),
  },
  'no-environments': {
    severity: 'error',
    problem: ({ folder }: { folder: string }) => `There is no environment in ${folder}, so there is nothing to do.`,
    fix: ({ folder }: { folder: string }) => `describe one in ${folder}/<name>/environment.yaml.`,
  },
  'stale-schema': {
    severity: 'error',
    problem: (_: Args) => 'The schema does not say what the components and the model of an environment say now.',
    fix: (_: Args) => 'run `npx gitops schema` and commit the file.',
  },
} satisfies Rules;
