import { isObject, type Json, type JsonObject } from './json';
import type { KubernetesObject, ObjectMeta } from './kubernetes-object';
import { isHarmless, isSecretKey, MASK, maskText } from './secret-text';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/**
 * The object without what it keeps secret: data of a Secret, literals in chart values, tokens anywhere in a text. Parts
 * that hold no secret are the identical ones; what was given here must not change afterwards.
 */
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

interface How {
  /** Whether keys such as `password` hold literals to hide. */
  readonly byKey: boolean;
}

/** Values that hold nothing to hide, the same in the trees of many environments. */
const harmless = { byKey: new WeakSet<object>(), byText: new WeakSet<object>() };

/** The identical value where nothing is to be hidden. */
function maskTree(value: Json, how: How): Json {
  if (typeof value === 'string') return maskText(value);
  if (typeof value !== 'object' || value === null) return value;
  const known = how.byKey ? harmless.byKey : harmless.byText;
  if (known.has(value)) return value;
  const masked = Array.isArray(value) ? maskList(value, how) : maskObject(value as JsonObject, how);
  if (masked === value) known.add(value);
  return masked;
}

function maskList(list: readonly Json[], how: How): readonly Json[] {
  const masked = list.map((item) => maskTree(item, how));
  return masked.every((item, index) => item === list[index]) ? list : masked;
}

function maskObject(object: JsonObject, how: How): JsonObject {
  const { name } = object;
  const isVariable = typeof name === 'string' && isSecretKey(name);
  const entries = Object.entries(object).map(([key, child]): [string, Json | undefined] => {
    if (child === undefined) return [key, child];
    const secret = (how.byKey && isSecretKey(key)) || (isVariable && key === 'value');
    // A password of digits is a number to YAML.
    const literal = typeof child === 'string' || typeof child === 'number';
    return [key, secret && literal && !isHarmless(String(child)) ? MASK : maskTree(child, how)];
  });
  return entries.every(([key, child]) => child === object[key]) ? object : Object.fromEntries(entries);
}
