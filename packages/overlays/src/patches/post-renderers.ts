import { emitYaml, type Json, type JsonObject } from '@254carbon/manifest';
import type { Grant, Release } from '@254carbon/observability';
import type { Patch } from '../environment';

interface Options extends Pick<Release, 'removes'> {
  /** Rights that the chart hands out. */
  readonly grants: readonly Grant[];
}

/**
 * What is taken out of what a release's chart renders, and the rules that take the place of its roles' own, then the
 * patches on the rest, as the `postRenderers` of its HelmRelease. Empty where there are none.
 */
export function postRenderers({ removes = [], grants }: Options, own: readonly Patch[]): JsonObject[] {
  const patches = [
    ...removes.map((target) => ({ target: { ...target }, patch: textOf(target, { $patch: 'delete' }) })),
    ...grants.filter(({ narrowed }) => narrowed === true).map(narrowing),
    ...own.map(({ target, patch }) => ({ target, patch: textOf(target, patch as Json) })),
  ];
  return patches.length === 0 ? [] : [{ kustomize: { patches } }];
}

/** A role that the chart no longer has fails the release instead of going by unnoticed. */
function narrowing({ role, namespace, rules }: Grant): { target: JsonObject; patch: string } {
  const target = { kind: namespace === undefined ? 'ClusterRole' : 'Role', name: role };
  return { target, patch: emitYaml([{ op: 'replace', path: '/rules', value: rules as unknown as Json }]) };
}

/** A fragment gets kind and name, without which kustomize does not take it for a patch. */
function textOf({ kind, name }: Pick<Patch['target'], 'kind' | 'name'>, patch: Json): string {
  if (Array.isArray(patch)) return emitYaml(patch);
  const { metadata, ...rest } = patch as JsonObject;
  return emitYaml({ kind, metadata: { name, ...(metadata as JsonObject | undefined) }, ...rest });
}
