import { emitYaml, type Json, type JsonObject } from '@254carbon/manifest';
import type { Patch } from '../environment';

/**
 * The patches on what a release's chart renders, as the `postRenderers` of its HelmRelease. Empty where there are none.
 * A fragment gets kind and name, without which kustomize does not take it for a patch.
 */
export function postRenderers(patches: readonly Patch[], release: string): JsonObject[] {
  const own = patches.filter((patch) => patch.release === release);
  if (own.length === 0) return [];
  return [
    { kustomize: { patches: own.map(({ target, patch }) => ({ target, patch: textOf(target, patch as Json) })) } },
  ];
}

function textOf({ kind, name }: Patch['target'], patch: Json): string {
  if (Array.isArray(patch)) return emitYaml(patch);
  const { metadata, ...rest } = patch as JsonObject;
  return emitYaml({ kind, metadata: { name, ...(metadata as JsonObject | undefined) }, ...rest });
}
