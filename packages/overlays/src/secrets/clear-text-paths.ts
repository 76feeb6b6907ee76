import {
  isHarmless,
  isObject,
  maskSecrets,
  type Json,
  type JsonObject,
  type KubernetesObject,
  type Path,
} from '@254carbon/manifest';

/** Where an object holds secrets in clear text. Of a Secret that is every value that SOPS has not encrypted. */
export function clearTextPaths(object: KubernetesObject): Path[] {
  return isSecret(object) ? valuesOfSecret(object) : hiddenPaths(object, maskSecrets(object));
}

export function isSecret({ apiVersion, kind }: Pick<KubernetesObject, 'apiVersion' | 'kind'>): boolean {
  return apiVersion === 'v1' && kind === 'Secret';
}

/** Values below `data` and `stringData` that are neither encrypted nor to be filled in. */
export function valuesOfSecret(fields: JsonObject): Path[] {
  return ['data', 'stringData'].flatMap((field) => {
    const values = fields[field];
    if (!isObject(values)) return [];
    return Object.entries(values)
      .filter(([, value]) => value !== undefined && value !== null && !isHarmless(String(value as string)))
      .map(([key]): Path => [field, key]);
  });
}

/** Where `masked`, a value that went through a mask, differs from the value itself. */
export function hiddenPaths(value: Json | undefined, masked: Json | undefined, path: Path = []): Path[] {
  if (Array.isArray(value) && Array.isArray(masked)) {
    return value.flatMap((item: Json, index) => hiddenPaths(item, masked[index] as Json, [...path, index]));
  }
  if (isObject(value) && isObject(masked)) {
    return Object.keys(value).flatMap((key) => hiddenPaths(value[key], masked[key], [...path, key]));
  }
  return value === masked ? [] : [path];
}
