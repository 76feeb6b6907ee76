import type { KubernetesObject } from '@254carbon/manifest';
import { groupToBring } from './command-kinds';
import type { CommandReference } from './command-reference';
import { parseCommands } from './commands';
import { podOwner } from '../pod-owner';
import type { DescribedComponent } from '../tree-readme-model';

/** What the commands of a tree's documents may name. */
export interface CommandWorld {
  readonly objects: readonly KubernetesObject[];
  /** Paths of the tree's files. */
  readonly files: readonly string[];
  readonly components: readonly DescribedComponent[];
}

/** A command that names what is not there. */
export interface DanglingCommand {
  readonly line: number;
  readonly command: string;
  /** `Kind namespace/name`, a path, or the word that we cannot read. */
  readonly missing: string;
}

/** Objects that are in every cluster, and those that a default installation of Flux makes. */
const GIVEN = [
  ...['kube-system', 'default', 'flux-system'].map((name) => `Namespace /${name}`),
  ...['source', 'kustomize', 'helm', 'notification'].map((name) => `Deployment flux-system/${name}-controller`),
];

/** Holds every `kubectl` and `flux` command of a Markdown text against the tree and what its charts make. */
export function checkCommands(markdown: string, world: CommandWorld): readonly DanglingCommand[] {
  const known = knownObjects(world);
  return parseCommands(markdown).flatMap(({ line, text, references }) =>
    references
      .filter((reference) => !isThere(reference, world, known))
      .map((reference) => ({ line, command: text, missing: describe(reference) })),
  );
}

function isThere(reference: CommandReference, world: CommandWorld, known: ReadonlySet<string>): boolean {
  if (reference.type === 'unknown') return false;
  if (reference.type === 'path') {
    const path = reference.path.replace(/^\.\//, '').replace(/\/$/, '');
    return world.files.some((file) => file === path || file.startsWith(`${path}/`));
  }
  const group = groupToBring(reference.kind) ?? groupOfDefinition(reference);
  if (group !== undefined && !groups(world).has(group)) return false;
  if (reference.name === undefined || reference.kind === 'CustomResourceDefinition') return true;
  const numbered = reference.kind === 'Pod' || reference.kind === 'PersistentVolumeClaim';
  const name = numbered ? reference.name.replace(/-\d+$/, '-#') : reference.name;
  if (reference.kind === 'PersistentVolumeClaim') return isClaim(name, reference.namespace ?? '', known);
  if (reference.namespace === 'any') {
    return [...known].some((id) => id.startsWith(`${reference.kind} `) && id.endsWith(`/${name}`));
  }
  return known.has(`${reference.kind} ${reference.namespace ?? ''}/${name}`);
}

/** A claim is called after its StatefulSet, behind the name of its template, or after the Deployment that has one. */
function isClaim(name: string, namespace: string, known: ReadonlySet<string>): boolean {
  const suffixes = name.split('-').map((_, index, parts) => parts.slice(index).join('-'));
  return (
    known.has(`Deployment ${namespace}/${name}`) ||
    suffixes.slice(1).some((pod) => known.has(`Pod ${namespace}/${pod}`))
  );
}

/** Group of a CRD that is called by its name, `alertmanagers.monitoring.coreos.com`. */
function groupOfDefinition(reference: CommandReference): string | undefined {
  if (reference.type !== 'object' || reference.kind !== 'CustomResourceDefinition') return undefined;
  return reference.name?.replace(/^[^.]+\./, '');
}

/** Groups whose CRDs an enabled release brings. */
function groups({ components }: CommandWorld): ReadonlySet<string> {
  return new Set(components.flatMap((one) => one.releases.flatMap((release) => release.bringsCrdsOf ?? [])));
}

function knownObjects({ objects, components }: CommandWorld): ReadonlySet<string> {
  const known = new Set(GIVEN);
  const add = (kind: string, namespace: string, name: string) => known.add(`${kind} ${namespace}/${name}`);
  for (const { kind, metadata } of objects) {
    add(kind, metadata.namespace ?? '', metadata.name);
    if (kind === 'HelmRelease') add('HelmChart', 'flux-system', `${metadata.namespace ?? ''}-${metadata.name}`);
  }
  add('Secret', 'flux-system', 'git-credentials');
  add('Secret', 'flux-system', 'slack-webhook');
  add('Secret', 'flux-system', 'sops-age');
  for (const { workloads, endpoints, secrets } of components) {
    for (const secret of secrets) add('Secret', secret.namespace, secret.name);
    for (const { namespace, service, independentPods } of endpoints) {
      add('Service', namespace, service);
      if (independentPods !== undefined) add('Service', namespace, independentPods.headlessService);
    }
    for (const workload of workloads) {
      add(workload.kind, workload.namespace, workload.name);
      const [kind = '', name = ''] = podOwner(workload).reference.split('/');
      if (kind === 'statefulset') {
        add('StatefulSet', workload.namespace, name);
        add('Pod', workload.namespace, `${name}-#`);
      }
    }
  }
  return known;
}

function describe(reference: CommandReference): string {
  if (reference.type === 'path') return reference.path;
  if (reference.type === 'unknown') return reference.word;
  return [reference.kind, [reference.namespace, reference.name].filter(Boolean).join('/')].join(' ').trim();
}
