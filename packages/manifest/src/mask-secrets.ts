import { isObject, type Json, type JsonObject } from './json';
import type { KubernetesObject, ObjectMeta } from './kubernetes-object';
import { isHarmless, isSecretKey, MASK, maskText } from './secret-text';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** The object without what it keeps secret: data of a Secret, literals in chart values, tokens anywhere in a text. */
export function maskSecrets(object: KubernetesObject): KubernetesObject {
  const masked = maskTree(object, { byKey: object.kind === 'HelmRelease' }) as KubernetesObject;
  if (object.kind !== 'Secret') return masked;
  return {
    ...masked,
    metadata: maskLastApplied(masked.metadata),
    ...maskAll(object, 'data'),
    ...maskAll(object, 'stringData'),
  };
}

/** Chart values, or any other JSON, without the literals under keys such as `password`, and without tokens. */
export function maskValue(value: Json): Json {
  return maskTree(value, { byKey: true });
}

function maskAll(object: JsonObject, field: string): JsonObject {
  const values = object[field];
  if (values === undefined) return {};
  if (!isObject(values)) return { [field]: MASK };
  return { [field]: Object.fromEntries(Object.keys(values).map((key) => [key, MASK])) };
}

/** kubectl copies the whole object, data included, into this annotation. */
function maskLastApplied(metadata: ObjectMeta): ObjectMeta {
  if (metadata.annotations?.[LAST_APPLIED] === undefined) return metadata;
  return { ...metadata, annotations: { ...metadata.annotations, [LAST_APPLIED]: MASK } };
}

function maskTree(value: Json, how: { byKey: boolean }): Json {
  if (typeof value === 'string') return maskText(value);
  if (Array.isArray(value)) return value.map((item: Json) => maskTree(item, how));
  if (!isObject(value)) return value;
  const { name } = value;
  const isVariable = typeof name === 'string' && isSecretKey(name);
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      if (child === undefined) return [key, child];
      const secret = (how.byKey && isSecretKey(key)) || (isVariable && key === 'value');
      // A password of digits is a number to YAML.
      const literal = typeof child === 'string' || typeof child === 'number';
      return [key, secret && literal && !isHarmless(String(child)) ? MASK : maskTree(child, how)];
    }),
  );
}
