import { type Args, meant, type Misspelt, type Rules } from '@254carbon/manifest';
import { listNames } from '../list-names';

/** The wording of what can be wrong with a component, and with what lies beside it. */
export const componentRules = {
  'component-fails': {
    severity: 'error',
    problem: ({ reason }: { reason: string; folder: string }) => `The component cannot be loaded: ${reason}.`,
    fix: ({ folder }: { reason: string; folder: string }) =>
      `mend the file; \`npx tsc --noEmit --project ${folder}\` says more about types.`,
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
    problem: ({ name, known }: Misspelt) =>
      `A use is said to come from workload "${name}", and the component has ${listNames(known)}.`,
    fix: (args: Misspelt) => meant(args, 'name a workload of the component.'),
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
      `values() makes values for "${name}", which reach no chart; they go to ${known.length === 0 ? 'nobody' : listNames(known)}.`,
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
} satisfies Rules;
