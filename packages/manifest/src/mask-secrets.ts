import { isObject, type Json, type JsonObject } from './json';
import type { KubernetesObject, ObjectMeta } from './kubernetes-object';
import { announcesSecret, isHarmless, isSecretKey, MASK, maskText } from './secret-text';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/**
 * The object without what it keeps secret: data of a Secret, literals in chart values, tokens anywhere in a text. Parts
 * that hold no secret are the identical ones; what was given here must not change afterwards.
 */
export function maskSecrets(object: KubernetesObject): KubernetesObject {
  if (harmless.has(object)) return object;
  const masked = maskObjectOf(object);
  if (masked === object) harmless.add(object);
  return masked;
}

/** Objects that hold nothing to hide, the same in the trees of many environments. */
const harmless = new WeakSet<KubernetesObject>();

function maskObjectOf(object: KubernetesObject): KubernetesObject {
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

/** The identical value where nothing is to be hidden: most of them, so nothing is made before that is known. */
function maskTree(value: Json, how: How): Json {
  if (typeof value === 'string') return maskText(value);
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? maskList(value, how) : maskObject(value as JsonObject, how);
}

function maskList(list: readonly Json[], how: How): readonly Json[] {
  let masked: Json[] | undefined;
  for (const [index, item] of list.entries()) {
    const isSecret = index > 0 && announcesSecret(list[index - 1]) && isLiteral(item) && !/^-|^$/.test(String(item));
    const shown = isSecret && !isHarmless(String(item)) ? MASK : maskTree(item, how);
    if (shown !== item) (masked ??= [...list])[index] = shown;
  }
  return masked ?? list;
}

/** A password of digits is a number to YAML. */
function isLiteral(value: Json): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function maskObject(object: JsonObject, how: How): JsonObject {
  const { name } = object;
  const isVariable = typeof name === 'string' && 'value' in object && isSecretKey(name);
  let masked: Record<string, Json | undefined> | undefined;
  for (const key of Object.keys(object)) {
    const child = object[key];
    if (child === undefined) continue;
    const isSecret = isLiteral(child) && ((how.byKey && isSecretKey(key)) || (isVariable && key === 'value'));
    const shown = isSecret && !isHarmless(String(child)) ? MASK : maskTree(child, how);
    if (shown !== child) (masked ??= { ...object })[key] = shown;
  }
  return masked ?? object;
}
