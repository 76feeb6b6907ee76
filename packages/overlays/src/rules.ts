import { meant, type Misspelt, type Rules } from '@254carbon/manifest';
import { accessRules } from './access/access-rules';
import { exposureRules } from './exposure/exposure-rules';
import { notificationRules } from './notifications/notification-rules';
import { patchRules } from './patches/patch-rules';
import { secretRules } from './secrets/secret-rules';
import { list } from './list';

interface Need {
  readonly [arg: string]: string | readonly string[];
  readonly component: string;
  /** Names of endpoints, of which one will do. */
  readonly needed: readonly string[];
  readonly why: string;
  /** Names of components that offer one. */
  readonly offered: readonly string[];
}

interface Failure {
  readonly [arg: string]: string;
  readonly component: string;
  /** The function of the component. */
  readonly part: string;
  readonly reason: string;
  /** The component's file. */
  readonly source: string;
}

/** The wording of every problem that is found while environments are read, layered and composed. */
export const overlaysRules = {
  ...accessRules,
  ...exposureRules,
  ...notificationRules,
  ...patchRules,
  ...secretRules,
  'environment-file-missing': {
    severity: 'error',
    problem: ({ folder }: { folder: string }) =>
      `${folder} has no environment.yaml, and a folder beside the environments is one of them.`,
    fix: ({ folder }) => `write ${folder}/environment.yaml, or move the folder elsewhere.`,
  },
  'invalid-environment-name': {
    severity: 'error',
    problem: ({ name }: { name: string }) =>
      `"${name}" cannot be the name of an environment: it becomes part of object names and labels.`,
    fix: () => 'rename the folder: lower-case letters, digits and "-", at most 63 characters, no "-" at either end.',
  },
  'database-without-effect': {
    severity: 'warning',
    problem: ({ host }: { host: string }) => `Nobody keeps anything in the database at ${host}: grafana is off.`,
    fix: () => 'turn grafana on, or remove database.',
  },
  'empty-file': {
    severity: 'error',
    problem: ({ what }: { what: string }) => `The file holds nothing; it should be ${what}.`,
    fix: () => 'fill it, or remove it.',
  },
  'several-documents': {
    severity: 'error',
    problem: ({ what }: { what: string }) => `A second document begins here; ${what} is one document.`,
    fix: () => 'remove the "---" and what follows, or make it a file of its own.',
  },
  'unusable-branch': {
    severity: 'error',
    problem: ({ branch }: { branch: string }) =>
      `Git refuses "${branch}" as the name of a branch, or reads it otherwise.`,
    fix: () => 'take a plain name, without "refs/" before it or ".lock" after it.',
  },
  'shared-branch': {
    severity: 'error',
    problem: ({ branch, other }: { branch: string; other: string }) =>
      `Branch "${branch}" of this repository belongs to environment ${other}; each would overwrite the other's tree.`,
    fix: () => 'give each environment a branch, or a repository, of its own.',
  },
  'unknown-component': {
    severity: 'error',
    problem: ({ name, known }: Misspelt & { shipped: readonly string[] }) =>
      `There is no component "${name}" in this workspace; there are ${list(known)}.`,
    fix: (args: Misspelt & { shipped: readonly string[] }) => {
      const chart = args.shipped.includes(args.name) ? '' : ' --chart CHART';
      return meant(args, `add it: nx g @254carbon/gitops:component ${args.name}${chart}, or remove the key.`);
    },
  },
  'component-lacks-endpoint': {
    severity: 'error',
    problem: ({ component, needed, why }: Need) =>
      `${component} needs ${needed.join(' or ')} ${why}, and no component that is on offers it.`,
    fix: ({ component, offered }: Need) =>
      offered.length === 0 ? `turn ${component} off.` : `turn on ${offered.join(' or ')}, or turn ${component} off.`,
  },
  'component-lacks-host': {
    severity: 'error',
    problem: ({ component, host }: { component: string; host: string }) =>
      `${component} is part of the release of ${host}, which is off.`,
    fix: ({ component, host }) => `turn on ${host}, or turn ${component} off.`,
  },
  'endpoint-offered-twice': {
    severity: 'error',
    problem: ({ endpoint, components }: { endpoint: string; components: readonly string[] }) =>
      `${components.join(' and ')} all offer ${endpoint}, so it is open whom the others should use.`,
    fix: () => 'turn all but one off.',
  },
  'release-lacks-definitions': {
    severity: 'error',
    problem: ({ release, group }: { release: string; group: string }) =>
      `Release ${release} makes objects of ${group}, and no release that is on brings the definitions of that group.`,
    fix: () => 'turn on the component that brings them, or turn this one off.',
  },
  'chart-without-repository': {
    severity: 'error',
    problem: ({ component, url }: { component: string; url: string; source: string }) =>
      `The chart of ${component} is said to be published at ${url}, which is no address yet: Flux would fetch nothing.`,
    fix: ({ component, source }: { component: string; url: string; source: string }) =>
      `write the address of its repository into ${source}, or turn ${component} off.`,
  },
  'repository-differs': {
    severity: 'error',
    problem: ({ name, urls }: { name: string; urls: readonly string[] }) =>
      `HelmRepository ${name} would have to lie at ${urls.join(' and at ')}.`,
    fix: () => 'give the repositories of the charts different names.',
  },
  'component-fails-here': {
    severity: 'error',
    problem: ({ component, part, reason }: Failure) => `${part}() of ${component} fails in this environment: ${reason}`,
    fix: ({ component, source }: Failure) => `handle the case in ${source}, or turn ${component} off.`,
  },
  'component-refused': {
    severity: 'error',
    problem: ({ reason }: { reason: string; remedy: string }) => reason,
    fix: ({ remedy }: { remedy: string }) => remedy,
  },
  'values-for-unknown-component': {
    severity: 'error',
    problem: ({ name, known }: Misspelt) =>
      `The file is called after component "${name}", which is not in this workspace; there are ${list(known)}.`,
    fix: (args) => meant(args, 'rename the file after a component, or remove it.'),
  },
  'values-for-disabled-component': {
    severity: 'warning',
    problem: ({ component }: { component: string }) => `These values change nothing: ${component} is off here.`,
    fix: ({ component }) => `turn ${component} on in environment.yaml, or remove the file.`,
  },
  'value-without-effect': {
    severity: 'warning',
    problem: ({ release, key, instead }: { release: string; key: string; instead: string }) =>
      `"${key}" changes nothing in ${release}: its chart reads "${instead}" here, which the component sets.`,
    fix: ({ key, instead }) => `write it under "${instead}", or remove "${key}".`,
  },
  'values-for-unknown-release': {
    severity: 'error',
    problem: ({ component, name, known }: Misspelt & { readonly component: string }) =>
      `${component} has no release "${name}"; it has ${list(known)}.`,
    fix: (args) => meant(args, 'rename the file: values/<component>.<release>.yaml.'),
  },
  'values-without-release': {
    severity: 'error',
    problem: ({ component, known }: { component: string; known: readonly string[] }) =>
      `${component} has several releases, ${list(known)}, and the file does not say which one it is for.`,
    fix: ({ component, known }: { component: string; known: readonly string[] }) =>
      `rename the file: ${known.map((release) => `values/${component}.${release}.yaml`).join(' or ')}.`,
  },
  'values-not-an-object': {
    severity: 'error',
    problem: ({ found }: { found: string }) => `Chart values are keys with values, and this is ${found}.`,
    fix: () => 'write `key: value` lines.',
  },
  'unused-file': {
    severity: 'warning',
    problem: ({ folders }: { folders: readonly string[]; suggestion: string }) =>
      `Nothing reads this file: an environment is environment.yaml and ${folders.join(', ')}.`,
    fix: ({ suggestion }: { suggestion: string }) =>
      suggestion === '' ? 'move it to where it is read, or remove it.' : `should it be ${suggestion}?`,
  },
  'incomplete-manifest': {
    severity: 'error',
    problem: ({ missing }: { missing: readonly string[] }) =>
      `This is no Kubernetes object: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    fix: () => 'write apiVersion, kind and metadata.name.',
  },
  'malformed-identity': {
    severity: 'error',
    problem: ({ field, value, form }: { field: string; value: string; form: string }) =>
      `${field} "${value}" is refused by the API server: it takes ${form}.`,
    fix: ({ field }) => `correct ${field}.`,
  },
  'manifest-without-namespace': {
    severity: 'error',
    problem: ({ kind }: { kind: string }) => `A ${kind} lives in a namespace, and Flux refuses one that names none.`,
    fix: () => 'add metadata.namespace.',
  },
  'build-file-among-manifests': {
    severity: 'error',
    problem: ({ kind }: { kind: string }) =>
      `A ${kind} of kustomize is no object for the cluster; the tree has its own, which lists this file.`,
    fix: () => 'remove it and put the objects that it builds here.',
  },
  'dashboard-made-twice': {
    severity: 'error',
    problem: ({ uid, components }: { uid: string; components: readonly string[] }) =>
      `${components.join(' and ')} bring two dashboards with the uid "${uid}"; Grafana would show one of them.`,
    fix: () => 'give each dashboard a uid of its own.',
  },
  'alert-made-twice': {
    severity: 'error',
    problem: ({ name, components }: { name: string; components: readonly string[] }) =>
      `${components.join(' and ')} bring two alerts called ${name}; they would share one runbook page.`,
    fix: () => 'give each alert a name of its own.',
  },
} satisfies Rules;
