import { isObject, type Json, type JsonObject } from '@254carbon/manifest';

/**
 * A fragment over a value: null deletes, objects merge, lists of named things merge by name, everything else replaces.
 * What the fragment does not mention is the identical object in the result.
 */
export function mergePatch(value: Json | undefined, patch: Json): Json {
  if (isObject(patch)) {
    const merged: Record<string, Json | undefined> = isObject(value) ? { ...value } : {};
    for (const [key, inner] of Object.entries(patch)) {
      if (inner === null) delete merged[key];
      else if (inner !== undefined) merged[key] = mergePatch(merged[key], inner);
    }
    return merged;
  }
  return isNamedList(value) && isNamedList(patch) ? mergeByName(value, patch) : patch;
}

type NamedList = readonly (JsonObject & { readonly name: string })[];

function isNamedList(value: Json | undefined): value is NamedList {
  return Array.isArray(value) && value.every((item) => isObject(item) && typeof item['name'] === 'string');
}

function mergeByName(list: NamedList, patch: NamedList): Json {
  const known = new Set(list.map(({ name }) => name));
  const changed = list.map((item) => {
    const change = patch.find(({ name }) => name === item.name);
    return change === undefined ? item : mergePatch(item, change);
  });
  const added = patch.filter(({ name }) => !known.has(name)).map((item) => mergePatch(undefined, item));
  return [...changed, ...added];
}
