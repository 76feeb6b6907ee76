import { checkSchema, type Finding, type JsonObject, type KubernetesObject, valueAt } from '@254carbon/manifest';

/** What keeps an object from fitting the schema of its kind. */
export function explainRefusal(schema: JsonObject, object: KubernetesObject): Finding[] {
  // The API server drops what is null only where it knows the field: an unknown one is refused with any value.
  const unknownNulls = checkSchema(schema, object, { nulls: 'value' }).filter(
    ({ code, path }) => code === 'unknown-field' && valueAt(object, path) === null,
  );
  return [...checkSchema(schema, object, { nulls: 'absent' }), ...unknownNulls];
}
