import { checkSchema, isObject, type Json, type JsonObject } from '@254carbon/manifest';

/** By schema, and by all that they say but names: the settings of hundreds of environments are a few. */
const known = new WeakMap<JsonObject, Map<string, JsonObject>>();

/** Settings with their defaults, where the same with other names were found sound before, and these names are too. */
export function recallSettings(schema: JsonObject, value: Json): JsonObject | undefined {
  const named = namedIn(value);
  const before = named && known.get(schema)?.get(named.key);
  if (named === undefined || before === undefined) return undefined;
  const { branch, name } = named;
  const ofCluster = propertyOf(propertyOf(schema, 'cluster'), 'name');
  const findings = [
    ...checkSchema(propertyOf(schema, 'branch'), branch),
    ...(name === undefined ? [] : checkSchema(ofCluster, name)),
  ];
  if (findings.length > 0) return undefined;
  return { ...before, branch, cluster: { ...(before['cluster'] as JsonObject), name } };
}

/** Keeps `settings`, which `value` with its defaults is and in which nothing was found. */
export function rememberSettings(schema: JsonObject, value: Json, settings: JsonObject): void {
  const named = namedIn(value);
  if (named === undefined) return;
  const ofSchema = known.get(schema) ?? new Map<string, JsonObject>();
  known.set(schema, ofSchema.set(named.key, settings));
}

function namedIn(value: Json) {
  if (!isObject(value)) return undefined;
  const { branch, cluster = {} } = value;
  if (typeof branch !== 'string' || !isObject(cluster)) return undefined;
  const { name } = cluster;
  if (name !== undefined && typeof name !== 'string') return undefined;
  return { branch, name, key: JSON.stringify({ ...value, branch: '', cluster: { ...cluster, name: '' } }) };
}

function propertyOf(schema: JsonObject, key: string): JsonObject {
  return (schema['properties'] as Readonly<Record<string, JsonObject>>)[key] ?? {};
}
