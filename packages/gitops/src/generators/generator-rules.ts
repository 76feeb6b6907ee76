import { meant, type Rules } from '@254carbon/manifest';

const list = (names: readonly string[]) => names.join(', ') || 'none';

/** The wording of every problem that generators find. */
export const generatorRules = {
  'json-not-editable': {
    severity: 'error',
    problem: ({ reason }: { reason: string }) => `The file cannot be changed: ${reason}.`,
    fix: () => 'mend it and run the generator again.',
  },
  'name-not-a-label': {
    severity: 'error',
    problem: ({ name, what }: { name: string; what: string; suggestion: string }) =>
      `"${name}" cannot be the name of ${what}: it becomes part of the names of Kubernetes objects (DNS-1123).`,
    fix: ({ suggestion }: { name: string; what: string; suggestion: string }) =>
      `use at most 53 lower-case letters, digits and "-", with no "-" at either end${
        suggestion === '' ? '' : `: ${suggestion}`
      }.`,
  },
  'component-name-taken': {
    severity: 'error',
    problem: ({ name, holder }: { name: string; holder: string }) => `The name "${name}" is taken: ${holder}.`,
    fix: ({ name }: { name: string; holder: string }) =>
      `choose another name, or take what is there out first: nx g @254carbon/gitops:remove ${name}.`,
  },
  'folder-taken': {
    severity: 'error',
    problem: ({ folder, files }: { folder: string; files: readonly string[] }) =>
      `${folder} is there already and was not made by this generator; it holds ${list(files.slice(0, 5))}.`,
    fix: ({ folder }: { folder: string; files: readonly string[] }) => `choose another name, or move ${folder} away.`,
  },
  'component-not-in-catalogue': {
    severity: 'error',
    problem: ({ name, known }: { name: string; known: readonly string[]; suggestion: string }) =>
      `The catalogue has no component "${name}"; it has ${list(known)}.`,
    fix: ({ name, suggestion }: { name: string; known: readonly string[]; suggestion: string }) =>
      suggestion === ''
        ? `say which chart it is: nx g @254carbon/gitops:component ${name} --chart FOLDER_OR_TGZ.`
        : `did you mean "${suggestion}"? For a chart of your own, say which: --chart FOLDER_OR_TGZ.`,
  },
  'chart-for-catalogue-name': {
    severity: 'error',
    problem: ({ name }: { name: string }) =>
      `"${name}" is a component of the catalogue, which has a chart already, and others are wired to it by that name.`,
    fix: (_: { name: string }) => 'leave --chart out, or choose another name for your chart.',
  },
  'chart-address-needed': {
    severity: 'error',
    problem: ({ name, environments }: { name: string; environments: readonly string[] }) =>
      `Nobody has said where the chart of ${name} is published, so Flux could not fetch it in ${environments.join(', ')}.`,
    fix: () => 'add --repository ADDRESS; or leave --environments out, and turn it on once the address is written.',
  },
  'chart-is-remote': {
    severity: 'error',
    problem: ({ chart }: { chart: string; name: string }) =>
      `${chart} is not on this machine, and charts are not fetched yet: that comes with a later release.`,
    fix: ({ chart, name }: { chart: string; name: string }) =>
      `pull it, here or on a machine that reaches it: helm pull ${
        chart.startsWith('oci://') ? chart : 'CHART --repo URL'
      } --version VERSION. Then: nx g @254carbon/gitops:component ${name} --chart FILE.tgz.`,
  },
  'chart-not-found': {
    severity: 'error',
    problem: ({ chart }: { chart: string; name: string }) =>
      `There is no folder or file ${chart}, neither here nor in the workspace.`,
    fix: (_: { chart: string; name: string }) =>
      'name the folder of a chart, or a .tgz as helm pull and helm package make it; both work offline.',
  },
  'not-a-chart': {
    severity: 'error',
    problem: ({ chart, reason }: { chart: string; reason: string }) => `${chart} cannot be read as a chart: ${reason}.`,
    fix: (_: { chart: string; reason: string }) => 'name the folder that has the Chart.yaml, or a .tgz made by helm.',
  },
  'component-needs-others': {
    severity: 'error',
    problem: ({
      name,
      needs,
      environments,
    }: {
      name: string;
      needs: readonly string[];
      environments: readonly string[];
    }) => `${name} cannot work without ${needs.join(' and ')}, which is off in ${list(environments)}.`,
    fix: ({ name, environments }: { name: string; needs: readonly string[]; environments: readonly string[] }) =>
      `add both: nx g @254carbon/gitops:component ${name} --environments ${environments.join(',')} --with-needs.`,
  },
  'environment-name-taken': {
    severity: 'error',
    problem: ({ name, folder }: { name: string; folder: string }) =>
      `The name "${name}" is taken: ${folder} is there already.`,
    fix: ({ name }: { name: string; folder: string }) =>
      `choose another name, or take that one out first: nx g @254carbon/gitops:remove ${name} --kind environment.`,
  },
  'branch-taken': {
    severity: 'error',
    problem: ({ branch, taken, other }: { branch: string; taken: string; other: string }) =>
      branch === taken
        ? `Branch "${branch}" belongs to environment ${other}; each would overwrite the other's tree.`
        : `Branch "${branch}" cannot be beside "${taken}" of environment ${other}: to Git one would be a folder of the other.`,
    fix: (_: { branch: string; taken: string; other: string }) => 'choose another branch: --branch NAME.',
  },
  'still-needed': {
    severity: 'error',
    problem: ({ name, needing }: { name: string; needing: readonly string[] }) =>
      `${name} is needed: without it something is wrong with ${list(needing)}, as told here.`,
    fix: ({ name }: { name: string; needing: readonly string[] }) =>
      `remove or turn off what needs it first, or have these errors: nx g @254carbon/gitops:remove ${name} --force.`,
  },
  'name-not-pascal': {
    severity: 'error',
    problem: ({ name }: { name: string; suggestion: string }) =>
      `"${name}" cannot be the name of an alert: it is what Alertmanager and the runbook's page are called by.`,
    fix: ({ suggestion }: { name: string; suggestion: string }) =>
      `say what is wrong in PascalCase, letters and digits${suggestion === '' ? '' : `: ${suggestion}`}.`,
  },
  'content-name-taken': {
    severity: 'error',
    problem: ({ name, kind, holder }: { name: string; kind: string; holder: string }) =>
      `${holder} has ${kind === 'alert' ? 'an' : 'a'} ${kind} "${name}" already.`,
    fix: (_: { name: string; kind: string; holder: string }) => 'choose another name.',
  },
  'ambiguous-name': {
    severity: 'error',
    problem: ({ name, kinds }: { name: string; kinds: readonly string[] }) =>
      `"${name}" is the name of ${kinds.length} things: ${kinds.map((kind) => `a ${kind}`).join(' and ')}.`.replace(
        /a (?=[aeiou])/g,
        'an ',
      ),
    fix: ({ kinds }: { name: string; kinds: readonly string[] }) => `say which: --kind ${kinds.join(' or --kind ')}.`,
  },
  'nothing-of-that-name': {
    severity: 'error',
    problem: ({ name, kinds }: { name: string; kinds: readonly string[]; suggestion: string }) =>
      `There is no ${kinds.join(' or ')} "${name}".`,
    fix: (args: { suggestion: string }) => meant(args, 'name one that is there: nx show projects lists them.'),
  },
} satisfies Rules;
