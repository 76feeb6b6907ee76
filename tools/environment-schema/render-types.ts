import { isObject, type Json, type JsonObject } from '@254carbon/manifest';

/** The TypeScript type of what fits a schema, with its descriptions. `outer` is what it is called. */
export function renderTypes(outer: string, schema: JsonObject): string {
  const about = typeof schema['description'] === 'string' ? `/** ${schema['description']} */\n` : '';
  return `${about}export type ${outer} = ${typeOf(schema)};\n`;
}

function typeOf(schema: Json | undefined): string {
  if (!isObject(schema)) return 'unknown';
  const { type, enum: values, anyOf, items, properties, additionalProperties } = schema;
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (Array.isArray(anyOf)) return anyOf.map((one) => typeOf(one as Json)).join(' | ');
  if (Array.isArray(type)) return type.map((one) => typeOf({ ...schema, type: one as Json })).join(' | ');
  if (type === 'array') return `(${typeOf(items)})[]`;
  if (type === 'integer') return 'number';
  if (type !== 'object') return typeof type === 'string' ? type : 'unknown';
  if (!isObject(properties)) return `Record<string, ${typeOf(additionalProperties)}>`;
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const fields = Object.entries(properties).map(([name, inner]) => {
    const about =
      isObject(inner) && inner['description'] !== undefined ? `/** ${String(inner['description'])} */\n` : '';
    return `${about}${name}${required.includes(name) ? '' : '?'}: ${typeOf(inner)};`;
  });
  return `{\n${fields.join('\n')}\n}`;
}
