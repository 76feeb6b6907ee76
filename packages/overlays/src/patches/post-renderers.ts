import { emitYaml, type Json, type JsonObject } from '@254carbon/manifest';
import type { Release } from '@254carbon/observability';
import type { Patch } from '../environment';

/**
 * What is taken out of what a release's chart renders, then the patches on the rest, as the `postRenderers` of its
 * HelmRelease. Empty where there are none.
 */
export function postRenderers({ removes = [] }: Pick<Release, 'removes'>, own: readonly Patch[]): JsonObject[] {
  const patches = [
    ...removes.map((target) => ({ target: { ...target }, patch: textOf(target, { $patch: 'delete' }) })),
    ...own.map(({ target, patch }) => ({ target, patch: textOf(target, patch as Json) })),
  ];
  return patches.length === 0 ? [] : [{ kustomize: { patches } }];
}

/** A fragment gets kind and name, without which kustomize does not take it for a patch. */
function textOf({ kind, name }: Pick<Patch['target'], 'kind' | 'name'>, patch: Json): string {
  if (Array.isArray(patch)) return emitYaml(patch);
  const { metadata, ...rest } = patch as JsonObject;
  return emitYaml({ kind, metadata: { name, ...(metadata as JsonObject | undefined) }, ...rest });
}
