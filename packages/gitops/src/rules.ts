import type { Args, Rules } from '@254carbon/manifest';

/** Names at most ten of a list, so that a message stays readable. */
function some(names: readonly string[]): string {
  const shown = names.slice(0, 10).join(', ');
  return names.length > 10 ? `${shown} and ${names.length - 10} more` : shown;
}

/** The wording of every problem that the edge finds: files, folders, component modules, command lines. */
export const gitopsRules = {
  'symbolic-link': {
    severity: 'error',
    problem: ({ target }: { target: string }) =>
      `A symbolic link to ${target}. Only regular files of the workspace are read, so that a render depends on nothing else.`,
    fix: () => 'Put the file itself here.',
  },
  'unsafe-path': {
    severity: 'error',
    problem: ({ path }: { path: string }) =>
      `The path ${JSON.stringify(path)} leaves its folder or cannot be a file in Git.`,
    fix: () => 'Use a relative path of plain names, with / between them.',
  },
  'unreadable-file': {
    severity: 'error',
    problem: ({ reason }: { reason: string }) => `The file cannot be read: ${reason}.`,
    fix: () => 'Make it a readable text file in UTF-8, or remove it.',
  },
  'unwritable-folder': {
    severity: 'error',
    problem: ({ reason }: { reason: string }) => `The folder cannot be written: ${reason}.`,
    fix: () => 'Free the disk or mend the permissions, or choose another folder with --output.',
  },
  'foreign-files': {
    severity: 'error',
    problem: ({ files }: { files: readonly string[] }) =>
      `The folder holds what render did not make: ${some(files)}. Render would have to remove or overwrite it.`,
    fix: () => 'Move it away, or choose another folder with --output.',
  },
  'folder-locked': {
    severity: 'error',
    problem: ({ holder }: { holder: string }) => `Another render (${holder}) is writing this folder and has not ended.`,
    fix: ({ lock }: { holder: string; lock: string }) => `Wait for it, or remove ${lock} if it does not run any more.`,
  },
  'no-workspace': {
    severity: 'error',
    problem: (_: Args) => 'Neither this folder nor one above it holds an nx.json, so there is no workspace to work on.',
    fix: () => 'Run the command in the workspace.',
  },
  'invalid-nx-json': {
    severity: 'error',
    problem: ({ reason }: { reason: string }) => `nx.json cannot be used: ${reason}.`,
    fix: () => 'Mend it; the plugin takes componentsDir and environmentsDir, folders relative to the workspace.',
  },
  'unknown-environment': {
    severity: 'error',
    problem: ({ name, known }: { name: string; known: readonly string[] }) =>
      `There is no environment "${name}"; there ${known.length === 1 ? 'is' : 'are'} ${some(known) || 'none'}.`,
    fix: ({ suggestion }: { name: string; known: readonly string[]; suggestion: string }) =>
      suggestion === '' ? 'Name one that is there.' : `Did you mean "${suggestion}"?`,
  },
  'selected-component-missing': {
    severity: 'error',
    problem: ({ name, known }: { name: string; known: readonly string[] }) =>
      `There is no component "${name}"; there ${known.length === 1 ? 'is' : 'are'} ${some(known) || 'none'}.`,
    fix: ({ suggestion }: { name: string; known: readonly string[]; suggestion: string }) =>
      suggestion === '' ? 'Name one that is there.' : `Did you mean "${suggestion}"?`,
  },
  'no-environments': {
    severity: 'error',
    problem: ({ folder }: { folder: string }) => `There is no environment in ${folder}, so there is nothing to do.`,
    fix: ({ folder }: { folder: string }) => `Describe one in ${folder}/<name>/environment.yaml.`,
  },
  'component-fails': {
    severity: 'error',
    problem: ({ reason }: { reason: string }) => `The component cannot be loaded: ${reason}.`,
    fix: () => 'Mend the file; `npx tsc --noEmit` says more about types.',
  },
  'no-component-export': {
    severity: 'error',
    problem: (_: Args) => 'The file has no default export, which is where the component is looked for.',
    fix: () => 'Write `export default …` with a component of the catalogue or `defineComponent({ … })`.',
  },
  'not-a-component': {
    severity: 'error',
    problem: ({ lacks }: { lacks: readonly string[] }) =>
      `The default export is no component; what is missing or of the wrong type: ${lacks.join(', ')}.`,
    fix: () => 'Make it with `defineComponent({ … })` of @254carbon/observability.',
  },
  'component-name-differs': {
    severity: 'error',
    problem: ({ name, folder }: { name: string; folder: string }) =>
      `The component is called "${name}" and its folder "${folder}"; environments name components by their folder.`,
    fix: ({ name }: { name: string; folder: string }) => `Rename the folder to "${name}", or the component.`,
  },
} satisfies Rules;
