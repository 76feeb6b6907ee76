import { groupOf, suggest, type Finding, type KubernetesObject } from '@254carbon/manifest';
import { apiVersionOf, fluxKindNamed, fluxKindOf, fluxKinds, fluxVersion } from './flux-kinds';

const groups = [...new Set(fluxKinds.map(({ group }) => group))];

/** The group of flux-operator: its kinds are known by name only. */
const operatorGroup = 'fluxcd.controlplane.io';
const operatorKinds = ['FluxInstance', 'FluxReport', 'ResourceSet', 'ResourceSetInputProvider'];

/**
 * Whether the API server of a cluster with Flux serves the kind and version of an object. Objects of groups that are
 * not Flux's pass: their kinds are others' to know.
 */
export function checkKind({ apiVersion, kind }: Pick<KubernetesObject, 'apiVersion' | 'kind'>): Finding[] {
  const known = fluxKindOf({ apiVersion, kind });
  if (known === undefined) return isKindOfFlux(apiVersion, kind) ? [unknownKind(apiVersion, kind)] : [];
  const version = apiVersion.slice(known.group.length + 1);
  if (version === known.version) return [];
  const removedIn = known.removedVersions.find((removed) => removed.version === version)?.removedIn ?? '';
  const args = { kind, version: apiVersion, served: apiVersionOf(known), removedIn, fluxVersion };
  return [{ code: 'unserved-version', path: ['apiVersion'], args }];
}

/** Whether a kind that is none of Flux's was meant to be one. */
function isKindOfFlux(apiVersion: string, kind: string): boolean {
  const group = groupOf(apiVersion);
  if (group === operatorGroup) return !operatorKinds.includes(kind);
  if (group.endsWith('.fluxcd.io')) return true;
  const wanted = fluxKindNamed(kind)?.group;
  return wanted !== undefined && suggest(group, [wanted]) === wanted;
}

function unknownKind(apiVersion: string, kind: string): Finding {
  const meant = meantKind(apiVersion, kind);
  const suggestion = meant === undefined ? '' : `kind ${meant.kind} of ${meant.apiVersion}`;
  // Where the name is right, the group is what is to be mended.
  const path = [meant?.kind === kind ? 'apiVersion' : 'kind'];
  return { code: 'unknown-flux-kind', path, args: { kind, apiVersion, suggestion } };
}

function meantKind(apiVersion: string, kind: string): { kind: string; apiVersion: string } | undefined {
  if (apiVersion.startsWith(`${operatorGroup}/`)) {
    const near = suggest(kind, operatorKinds);
    return near === undefined ? undefined : { kind: near, apiVersion: `${operatorGroup}/v1` };
  }
  const group = groupOf(apiVersion);
  const likely = fluxKinds.filter((one) => one.group === group || !groups.includes(group)).map((one) => one.kind);
  const all = fluxKinds.map((one) => one.kind);
  const near = fluxKindNamed(kind)?.kind ?? suggest(kind, likely) ?? contained(kind, likely) ?? suggest(kind, all);
  const meant = near === undefined ? undefined : fluxKindNamed(near);
  return meant === undefined ? undefined : { kind: meant.kind, apiVersion: apiVersionOf(meant) };
}

/** The longest kind whose name is part of the wrong one: `AlertProvider` was meant to be `Provider`. */
function contained(kind: string, candidates: readonly string[]): string | undefined {
  const wrong = kind.toLowerCase();
  return candidates
    .filter((candidate) => wrong.includes(candidate.toLowerCase()))
    .sort((a, b) => b.length - a.length)[0];
}
