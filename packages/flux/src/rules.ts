import type { Rules } from '@254carbon/manifest';
import { celClaimRules } from './cel-claim-rules';
import { fluxVersion } from './flux-kinds';

/** Ends a fix: the near miss where there is one, else what to do. */
const meant = (suggestion: string, otherwise: string) =>
  suggestion === '' ? `${otherwise}.` : `did you mean ${suggestion}?`;

interface Missing {
  readonly [arg: string]: string;
  /** `GitRepository flux-system/apps`. */
  readonly wanted: string;
  readonly suggestion: string;
}

/** Wording of all codes of this package, but for those of schemas, which are in `manifestRules`. */
export const fluxRules = {
  ...celClaimRules,
  'unknown-flux-kind': {
    severity: 'error',
    problem: ({ kind, apiVersion }: { kind: string; apiVersion: string; suggestion: string }) =>
      `Flux has no kind ${kind} in ${apiVersion}, so no cluster takes this object.`,
    fix: ({ suggestion }: { suggestion: string }) => meant(suggestion, 'name a kind of Flux'),
  },
  'unserved-version': {
    severity: 'error',
    problem: ({ version, removedIn }: { kind: string; version: string; served: string; removedIn: string }) =>
      removedIn === ''
        ? `Flux ${fluxVersion} does not serve ${version}.`
        : `Flux ${removedIn} removed ${version}, so a cluster with Flux ${fluxVersion} refuses it.`,
    fix: ({ kind, served }: { kind: string; served: string }) => `write "apiVersion: ${served}" for ${kind}.`,
  },
  'no-missing-source': {
    severity: 'error',
    problem: ({ wanted }: Missing) => `There is no ${wanted}, so nothing is fetched.`,
    fix: ({ suggestion }: Missing) => meant(suggestion, 'add it, or correct the reference'),
  },
  'no-missing-dependency': {
    severity: 'error',
    problem: ({ wanted }: Missing) => `There is no ${wanted} to wait for, so this waits for ever.`,
    fix: ({ suggestion, otherKind }: Missing & { otherKind: string }) =>
      otherKind === ''
        ? meant(suggestion, 'add it, or remove the dependency')
        : `"dependsOn" takes its own kind only; wait for ${otherKind} ${otherKind.startsWith('HelmRelease') ? 'by "healthChecks"' : 'through the Kustomization that holds this release'}.`,
  },
  'no-dependency-cycle': {
    severity: 'error',
    problem: ({ cycle }: { cycle: readonly string[] }) => `These wait for each other for ever: ${cycle.join(' → ')}.`,
    fix: () => 'remove one of the dependencies.',
  },
  'no-missing-provider': {
    severity: 'error',
    problem: ({ wanted }: Missing) =>
      `There is no ${wanted}, so nobody is told. An Alert finds Providers of its own namespace only.`,
    fix: ({ suggestion }: Missing) => meant(suggestion, 'add the Provider, or correct "providerRef"'),
  },
  'no-missing-event-source': {
    severity: 'error',
    problem: ({ wanted }: Missing) => `There is no ${wanted}, so this entry never sees an event.`,
    fix: ({ suggestion }: Missing) => meant(suggestion, 'correct the name, or write "*" for all of that kind'),
  },
  'no-missing-receiver-resource': {
    severity: 'error',
    problem: ({ wanted }: Missing) => `There is no ${wanted}, so a call of this Receiver reconciles nothing.`,
    fix: ({ suggestion }: Missing) => meant(suggestion, 'correct the name, or remove the entry'),
  },
  'no-missing-service-account': {
    severity: 'error',
    problem: ({ wanted }: Missing) => `There is no ${wanted}, so Flux cannot act as it.`,
    fix: ({ suggestion }: Missing) => meant(suggestion, 'add it with the rights that it needs, or correct the name'),
  },
  'no-missing-health-check': {
    severity: 'error',
    problem: ({ wanted }: Missing) =>
      `There is no ${wanted} to become healthy, so this waits until its timeout, every time.`,
    fix: ({ suggestion }: Missing) => meant(suggestion, 'correct the health check, or remove it'),
  },
  'no-homeless-health-check': {
    severity: 'error',
    problem: ({ kind, name }: { kind: string; name: string }) =>
      `The health check of ${kind} ${name} names no namespace, and the Kustomization's own is not assumed.`,
    fix: () => 'add "namespace".',
  },
  'no-unserved-health-check': {
    severity: 'error',
    problem: ({ kind, version }: { kind: string; version: string; served: string }) =>
      version === ''
        ? `A health check without "apiVersion" means apps/v1, which has no ${kind}.`
        : `The health check names ${kind} of ${version}, which is not served.`,
    fix: ({ served }: { served: string }) =>
      served === '' ? 'name a kind that is served.' : `write "apiVersion: ${served}".`,
  },
  'no-ignored-health-checks': {
    severity: 'warning',
    problem: () => 'With "wait: true" the health checks of a Kustomization are ignored.',
    fix: () =>
      'set "wait: false" to wait for what "healthChecks" names, or remove them to wait for all that is applied.',
  },
  'no-missing-path': {
    severity: 'error',
    problem: ({ path }: { path: string; suggestion: string }) =>
      `The tree has no folder ${path}, so this builds nothing.`,
    fix: ({ suggestion }: { suggestion: string }) =>
      meant(suggestion === '' ? '' : `"${suggestion}"`, 'correct the path, or add the folder'),
  },
  'no-duplicate-object': {
    severity: 'error',
    problem: ({ object, first }: { object: string; first: string }) =>
      first === ''
        ? `${object} stands twice in one build, which fails.`
        : `${object} also stands in ${first} with other content: the two overwrite each other for ever.`,
    fix: () => 'keep one.',
  },
  'no-release-name-drift': {
    severity: 'warning',
    problem: ({ name, composed }: { name: string; composed: string }) =>
      `With "targetNamespace" and without "releaseName" Helm knows this release as ${composed}, not ${name}, and charts name their Services after it.`,
    fix: ({ name, composed }: { name: string; composed: string }) =>
      `write "releaseName: ${name}", or "releaseName: ${composed}" to keep a release that runs.`,
  },
  'no-stray-release-storage': {
    severity: 'warning',
    problem: ({ namespace, target }: { namespace: string; target: string }) =>
      `Helm keeps the history of this release in ${namespace}, apart from what runs in ${target}: "helm list" there does not show it.`,
    fix: ({ target }: { target: string }) => `write "storageNamespace: ${target}".`,
  },
  'no-long-release-name': {
    severity: 'warning',
    problem: ({ composed, length }: { composed: string; length: number }) =>
      `The release name ${composed} has ${length} characters; Helm takes 53, so Flux cuts it and appends a hash.`,
    fix: () => 'set a "releaseName" of at most 53 characters.',
  },
  'no-loose-chart-version': {
    severity: 'warning',
    problem: ({ version, chart }: { version: string; chart: string }) =>
      version === ''
        ? `No version of the chart ${chart} is named: the newest is installed whenever one is published.`
        : `The version "${version}" of the chart ${chart} is a range: what runs changes without a commit.`,
    fix: () => 'name one version.',
  },
} satisfies Rules;

export type FluxCode = keyof typeof fluxRules;
