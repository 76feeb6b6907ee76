import { emitYaml, isObject, type Json, type JsonObject } from '@254carbon/manifest';

/** `environment.yaml` of these settings, each explained by what the schema says of it. */
export function explainSettings(settings: JsonObject, schema: JsonObject, head: readonly string[]): string {
  const properties = asObject(schema['properties']);
  const known = Object.keys(properties);
  const keys = [
    ...known.filter((key) => settings[key] !== undefined),
    ...Object.keys(settings).filter((key) => !known.includes(key)),
  ];
  const sections = keys.map((key) => explainKey(key, settings[key] as Json, asObject(properties[key]), '').join('\n'));
  const unset = known.filter((key) => settings[key] === undefined);
  const rest =
    unset.length === 0 ? [] : [`Left at their defaults: ${unset.join(', ')}. Editors complete and explain them.`];
  const comments = [...head, ...rest].map((line) => `# ${line}`).join('\n');
  return [comments, ...sections].join('\n\n') + '\n';
}

function explainKey(key: string, value: Json, schema: JsonObject, indent: string): readonly string[] {
  const { description } = schema;
  const comment = typeof description === 'string' ? [`${indent}# ${description}`] : [];
  const properties = asObject(schema['properties']);
  // What the keys below components and buckets are for is said once, above them.
  const explained =
    isObject(value) && Object.keys(value).length > 0 && key !== 'components' && Object.keys(properties).length > 0;
  if (!explained)
    return [
      ...comment,
      ...emitYaml({ [key]: value })
        .trimEnd()
        .split('\n')
        .map((line) => indent + line),
    ];
  const inner = Object.entries(value).flatMap(([name, one]) => {
    const deeper = asObject(properties[name]);
    return one === undefined ? [] : explainKey(name, one, indent === '' ? deeper : {}, `${indent}  `);
  });
  return [...comment, `${indent}${key}:`, ...inner];
}

function asObject(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
