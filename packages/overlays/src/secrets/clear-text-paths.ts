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
  if (isSecret(object)) return valuesOfSecret(object);
  return object.kind === 'SealedSecret' ? valuesOfSealed(object) : hiddenPaths(object, maskSecrets(object));
}

/** A value that is shorter than the key with which it is encrypted, or plain text in the template. */
function valuesOfSealed({ spec }: KubernetesObject): Path[] {
  if (!isObject(spec)) return [];
  const { encryptedData, template } = spec;
  const sealed = isObject(encryptedData) ? Object.entries(encryptedData) : [];
  const plain = sealed.filter(([, value]) => typeof value === 'string' && !/^[A-Za-z0-9+/=\s]{300,}$/.test(value));
  return [
    ...plain.map(([key]): Path => ['spec', 'encryptedData', key]),
    ...(isObject(template) ? valuesOfSecret(template).map((path): Path => ['spec', 'template', ...path]) : []),
  ];
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
  if (value === masked) return [];
  if (Array.isArray(value) && Array.isArray(masked)) {
    return value.flatMap((item: Json, index) => hiddenPaths(item, masked[index] as Json, [...path, index]));
  }
  if (isObject(value) && isObject(masked)) {
    return Object.keys(value).flatMap((key) => hiddenPaths(value[key], masked[key], [...path, key]));
  }
  return [path];
}
