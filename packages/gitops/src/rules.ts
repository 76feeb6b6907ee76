import type { Args, Rules } from '@254carbon/manifest';
import { gitRules } from './git/git-rules';
import { generatorRules } from './generators/rules';
import { publishRules } from './publish/publish-rules';

/** Names at most ten of a list, so that a message stays readable. */
function some(names: readonly string[]): string {
  const shown = names.slice(0, 10).join(', ');
  return names.length > 10 ? `${shown} and ${names.length - 10} more` : shown;
}

/** The wording of every problem that the edge finds: files, folders, component modules, command lines. */
export const gitopsRules = {
  ...gitRules,
  ...generatorRules,
  ...publishRules,
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
      `The folder holds what render did not make: ${some(files)}. Render would have to remove or overwrite it.`,
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
    problem: ({ name, known }: { name: string; known: readonly string[]; suggestion: string }) =>
      `There is no environment "${name}"; there ${known.length === 1 ? 'is' : 'are'} ${some(known) || 'none'}.`,
    fix: ({ suggestion }: { name: string; known: readonly string[]; suggestion: string }) =>
      suggestion === '' ? 'name one that is there.' : `did you mean "${suggestion}"?`,
  },
  'selected-component-missing': {
    severity: 'error',
    problem: ({ name, known }: { name: string; known: readonly string[]; suggestion: string }) =>
      `There is no component "${name}"; there ${known.length === 1 ? 'is' : 'are'} ${some(known) || 'none'}.`,
    fix: ({ suggestion }: { name: string; known: readonly string[]; suggestion: string }) =>
      suggestion === '' ? 'name one that is there.' : `did you mean "${suggestion}"?`,
  },
  'no-environments': {
    severity: 'error',
    problem: ({ folder }: { folder: string }) => `There is no environment in ${folder}, so there is nothing to do.`,
    fix: ({ folder }: { folder: string }) => `describe one in ${folder}/<name>/environment.yaml.`,
  },
  'component-fails': {
    severity: 'error',
    problem: ({ reason }: { reason: string }) => `The component cannot be loaded: ${reason}.`,
    fix: () => 'mend the file; `npx tsc --noEmit` says more about types.',
  },
  'no-component-export': {
    severity: 'error',
    problem: (_: Args) => 'The file has no default export, which is where the component is looked for.',
    fix: () => 'write `export default …` with a component of the catalogue or `defineComponent({ … })`.',
  },
  'not-a-component': {
    severity: 'error',
    problem: ({ lacks }: { lacks: readonly string[] }) =>
      `The default export is no component; what is missing or of the wrong type: ${lacks.join(', ')}.`,
    fix: () => 'make it with `defineComponent({ … })` of @254carbon/observability.',
  },
  'not-a-dashboard': {
    severity: 'error',
    problem: ({ lacks }: { lacks: readonly string[] }) =>
      `The file holds no dashboard; what is missing or of the wrong type: ${lacks.join(', ')}.`,
    fix: () => 'export `buildDashboard({ … })` as default, or write Grafana’s JSON model with its uid and title.',
  },
  'not-an-alert': {
    severity: 'error',
    problem: ({ lacks }: { lacks: readonly string[] }) =>
      `The default export is no alert; what is missing or of the wrong type: ${lacks.join(', ')}.`,
    fix: () => 'write `export default { … } satisfies Alert`, by the type of @254carbon/observability.',
  },
  'alert-trial-fails': {
    severity: 'error',
    problem: ({ alert, reason }: { alert: string; reason: string }) =>
      `Alert ${alert} does not do what its trial says: ${reason}`,
    fix: () => 'correct its expression, or what the trial expects.',
  },
  'component-name-differs': {
    severity: 'error',
    problem: ({ name, folder }: { name: string; folder: string }) =>
      `The component is called "${name}" and its folder "${folder}"; environments name components by their folder.`,
    fix: ({ name }: { name: string; folder: string }) => `rename the folder to "${name}", or the component.`,
  },
  'invalid-component-name': {
    severity: 'error',
    problem: ({ name, longest }: { name: string; longest: number }) =>
      `"${name}" cannot be the name of a component or release: it must be a DNS label of at most ${longest} characters.`,
    fix: (_: Args) => 'use lower-case letters, digits and "-", with no "-" at either end.',
  },
  'loose-component-version': {
    severity: 'error',
    problem: ({ chart, version }: { chart: string; version: string }) =>
      `The version of chart ${chart} is "${version}", which is not exact, so that a cluster may get what nobody has tried.`,
    fix: (_: Args) => 'write the whole version: 18.11.0.',
  },
  'knob-default-refused': {
    severity: 'error',
    problem: ({ knob, size, reason }: { knob: string; size: string; reason: string }) =>
      `Knob "${knob}" does not take its own default${size === '' ? '' : ` for size ${size}`}. ${reason}`,
    fix: (_: Args) => 'correct the default, or the schema of the knob.',
  },
  'component-throws': {
    severity: 'error',
    problem: ({ part, size, reason }: { part: string; size: string; reason: string }) =>
      `${part}() fails for size ${size} with all components on: ${reason}`,
    fix: (_: Args) => 'handle the case, or tell it in refuse().',
  },
  'unknown-workload': {
    severity: 'error',
    problem: ({ name, known }: { name: string; known: readonly string[]; suggestion: string }) =>
      `A use is said to come from workload "${name}", and the component has ${some(known) || 'none'}.`,
    fix: ({ suggestion }: { name: string; known: readonly string[]; suggestion: string }) =>
      suggestion === '' ? 'name a workload of the component.' : `did you mean "${suggestion}"?`,
  },
  'unreached-endpoint': {
    severity: 'warning',
    problem: ({ name, namespace, port }: { name: string; namespace: string; port: number }) =>
      `Endpoint "${name}" is at port ${port} of pods in ${namespace}, and no workload there has it: the network policies keep it closed.`,
    fix: (_: Args) => 'tell the workload in workloads(), with its labels and ports.',
  },
  'unreached-scrape': {
    severity: 'warning',
    problem: ({ name, namespace }: { name: string; namespace: string }) =>
      `Scrape "${name}" has no pods in ${namespace} that tell a scraped port: the network policies keep Prometheus out.`,
    fix: (_: Args) => 'give the workload behind it `scraped`, the ports of its pods that have metrics.',
  },
  'stray-release-values': {
    severity: 'error',
    problem: ({ name, known }: { name: string; known: readonly string[] }) =>
      `values() makes values for "${name}", which reach no chart; they go to ${some(known) || 'nobody'}.`,
    fix: (_: Args) => 'give them under the name of a release.',
  },
  'undeclared-secret': {
    severity: 'error',
    problem: ({ secret, release }: { secret: string; release: string; field: string }) =>
      `Values of release ${release} read Secret ${secret}, and secrets() does not name it: nobody is told to make it.`,
    fix: ({ secret }: { secret: string; release: string; field: string }) =>
      `add ${secret} with its keys to secrets(), or correct the name.`,
  },
  'undeclared-grants': {
    severity: 'error',
    problem: ({ release }: { release: string }) =>
      `Release ${release} renders roles, and grants tells none of their rules: Kubernetes lets no reconciler hand out rights that it does not hold.`,
    fix: () => 'list the rules of the roles in `grants`.',
  },
  'release-name-taken': {
    severity: 'error',
    problem: ({ name, other }: { name: string; other: string }) =>
      `Component ${other} has a release "${name}" too, and there can be one HelmRelease of a name.`,
    fix: (_: Args) => 'give the release a name of its own.',
  },
  'missing-kustomize-file': {
    severity: 'error',
    problem: ({ name }: { name: string; suggestion: string }) =>
      `The kustomization names ${JSON.stringify(name)}, and the tree has no such file, so nothing is built.`,
    fix: ({ suggestion }: { name: string; suggestion: string }) =>
      suggestion === '' ? 'add the file, or remove the line.' : `did you mean "${suggestion}"?`,
  },
  'folder-without-kustomization': {
    severity: 'error',
    problem: ({ name }: { name: string }) =>
      `The kustomization names the folder ${JSON.stringify(name)}, which has no kustomization.yaml.`,
    fix: (_: Args) => 'add one there, or name its files.',
  },
  'kustomization-cycle': {
    severity: 'error',
    problem: ({ name }: { name: string }) =>
      `Building ${JSON.stringify(name)} takes in this kustomization again, without end.`,
    fix: (_: Args) => 'name the files instead, or remove the line.',
  },
  'resource-listed-twice': {
    severity: 'error',
    problem: ({ name }: { name: string }) => `${JSON.stringify(name)} is listed twice, which fails the build.`,
    fix: (_: Args) => 'remove one.',
  },
  'no-folder': {
    severity: 'error',
    problem: (_: Args) => 'There is no such folder, and no environment that is called so.',
    fix: (_: Args) =>
      'name a folder with a tree, or with a tree for each environment; or an environment that is published.',
  },
  'no-tree-of-environment': {
    severity: 'error',
    problem: ({ name, known }: { name: string; known: readonly string[] }) =>
      `Neither folder holds a tree for ${name}; they hold ${some(known)}.`,
    fix: (_: Args) => 'choose one of them with --environment, or leave it out.',
  },
  'sides-given-twice': {
    severity: 'error',
    problem: (_: Args) =>
      'Two folders, --base and --between each say what is to be compared, and more than one is given.',
    fix: (_: Args) => 'give one of them, or none for what is published.',
  },
  'one-side-only': {
    severity: 'error',
    problem: ({ side }: { side: string }) => `Only one side is given, ${JSON.stringify(side)}.`,
    fix: (_: Args) => 'name both, OLD first; or neither, and one environment with --environment.',
  },
  'between-needs-two': {
    severity: 'error',
    problem: (_: Args) => '--between compares exactly two environments.',
    fix: (_: Args) => 'write --between staging,production.',
  },
  'no-such-side': {
    severity: 'error',
    problem: ({ side, known }: { side: string; known: readonly string[]; suggestion: string }) =>
      `${JSON.stringify(side)} is no folder, and names no environment; there are ${some(known)}.`,
    fix: ({ suggestion }: { side: string; known: readonly string[]; suggestion: string }) =>
      suggestion === '' ? 'name a folder, an environment, or ENVIRONMENT@REVISION.' : `did you mean "${suggestion}"?`,
  },
  'nothing-published': {
    severity: 'error',
    problem: ({ environment, branch }: { environment: string; branch: string }) =>
      `Nothing is published for ${environment} yet: its repository has no branch ${branch}.`,
    fix: (_: Args) => 'publish it first: gitops publish --init.',
  },
  'no-such-revision': {
    severity: 'error',
    problem: ({ revision, branch }: { revision: string; branch: string }) =>
      `No commit on ${branch} begins with ${JSON.stringify(revision)}, nor was one rendered from such a source.`,
    fix: (_: Args) => 'take at least four characters of a revision that gitops history lists.',
  },
  'no-merge-base': {
    severity: 'error',
    problem: ({ reference }: { reference: string }) =>
      `Git knows no commit at which this checkout parted from ${JSON.stringify(reference)}.`,
    fix: (_: Args) =>
      'fetch the branch with its history (in a pipeline: fetch-depth: 0), and name it as git does: origin/main.',
  },
  'lock-file-differs': {
    severity: 'error',
    problem: ({ file, revision }: { file: string; revision: string }) =>
      `${file} is another at ${revision}, so the packages that are installed now would not render what was rendered then.`,
    fix: ({ revision }: { file: string; revision: string }) =>
      [
        'render it by hand, with its own packages, and compare the folders:',
        `git worktree add --detach ../base ${revision} && (cd ../base && npm ci && npx gitops render)`,
        'npx gitops render && npx gitops diff ../base/dist/gitops dist/gitops',
      ].join('\n'),
  },
  'base-fails': {
    severity: 'error',
    problem: ({ revision, reason }: { revision: string; reason: string }) =>
      `The sources at ${revision} cannot be rendered: ${reason}`,
    fix: (_: Args) => 'compare with a revision that renders, or with what is published.',
  },
  'no-tree': {
    severity: 'error',
    problem: (_: Args) => 'The folder is not there, or holds no YAML file, so there is no tree to check.',
    fix: (_: Args) => 'name the folder of a rendered tree, such as dist/gitops/production.',
  },
  'stale-schema': {
    severity: 'error',
    problem: (_: Args) => 'The schema does not say what the components and the model of an environment say now.',
    fix: (_: Args) => 'run `npx gitops schema` and commit the file.',
  },
  'unknown-command': {
    severity: 'error',
    problem: ({ name }: { name: string; suggestion: string }) => `There is no command "${name}".`,
    fix: ({ suggestion }: { name: string; suggestion: string }) =>
      suggestion === '' ? 'gitops --help lists what there is.' : `did you mean "gitops ${suggestion}"?`,
  },
  'unknown-code': {
    severity: 'error',
    problem: ({ code }: { code: string; suggestion: string }) => `There is no problem with the code "${code}".`,
    fix: ({ suggestion }: { code: string; suggestion: string }) =>
      suggestion === '' ? 'copy the code from a problem, or take `all`.' : `did you mean "${suggestion}"?`,
  },
  'unknown-option': {
    severity: 'error',
    problem: ({ name, verb }: { name: string; verb: string; suggestion: string }) => `${verb} has no option ${name}.`,
    fix: ({ verb, suggestion }: { name: string; verb: string; suggestion: string }) =>
      suggestion === '' ? `gitops ${verb} --help lists what there is.` : `did you mean --${suggestion}?`,
  },
  'invalid-option': {
    severity: 'error',
    problem: ({ name, expected, value }: { name: string; verb: string; expected: string; value: string }) =>
      `${name} takes ${expected}, not ${value === 'none' ? 'nothing' : JSON.stringify(value)}.`,
    fix: ({ verb }: { name: string; verb: string; expected: string; value: string }) =>
      `gitops ${verb} --help tells what it is for.`,
  },
  'unexpected-argument': {
    severity: 'error',
    problem: ({ argument, verb }: { argument: string; verb: string }) =>
      `${verb} takes options only, and ${JSON.stringify(argument)} is none.`,
    fix: ({ verb }: { argument: string; verb: string }) => `gitops ${verb} --help lists them.`,
  },
} satisfies Rules;
