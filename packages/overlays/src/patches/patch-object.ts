import {
  describeObject,
  isKubernetesObject,
  raise,
  type Json,
  type KubernetesObject,
  type Path,
  type Problem,
} from '@254carbon/manifest';
import type { Patch } from '../environment';
import type { JsonPatchOperation } from '../generated/environment-settings';
import { overlaysRules } from '../rules';
import { applyOperation } from './apply-operation';
import { mergePatch } from './merge-patch';

type Patched = { readonly object: KubernetesObject } | { readonly problem: Problem };

/** Applies one patch to the object that it hits. */
export function patchObject(object: KubernetesObject, { patch, document }: Patch): Patched {
  const at = (path: Path) => ({
    file: document.file,
    ...document.positionOf(path),
    object: describeObject(object),
  });

  let changed: Json = object;
  if (Array.isArray(patch)) {
    for (const [index, operation] of (patch as readonly JsonPatchOperation[]).entries()) {
      const applied = applyOperation(changed, operation);
      if ('reason' in applied) {
        const args = { operation: `"${operation.op}" of ${operation.path}`, reason: applied.reason };
        return { problem: raise(overlaysRules, 'patch-does-not-apply', at(['patch', index, 'path']), args) };
      }
      changed = applied.value;
    }
  } else {
    changed = mergePatch(object, patch as Json);
  }

  const field = changedIdentity(object, changed);
  if (field !== undefined) {
    const path = Array.isArray(patch) ? ['patch'] : ['patch', ...field.split('.')];
    return { problem: raise(overlaysRules, 'patch-changes-identity', at(path), { field }) };
  }
  return { object: changed as KubernetesObject };
}

function changedIdentity(before: KubernetesObject, after: Json): string | undefined {
  if (!isKubernetesObject(after)) return 'metadata.name';
  if (after.apiVersion !== before.apiVersion) return 'apiVersion';
  if (after.kind !== before.kind) return 'kind';
  if (after.metadata.name !== before.metadata.name) return 'metadata.name';
  return after.metadata.namespace === before.metadata.namespace ? undefined : 'metadata.namespace';
}
