/** The JSON Schemas of all kinds; ObjectMeta is one object in all of them. */
export function renderSchemas(kinds, objectMeta) {
  const rows = kinds.map(({ kind, schema }) => {
    const text = JSON.stringify({ ...schema, properties: { ...schema.properties, metadata: 'objectMeta' } });
    return `  ${kind}: ${text.replace('"metadata":"objectMeta"', '"metadata":objectMeta')},`;
  });
  return [
    `import type { JsonObject } from '@254carbon/manifest';`,
    `import type { FluxKindName } from './kinds';`,
    '',
    `const objectMeta: JsonObject = ${JSON.stringify(objectMeta)};`,
    '',
    'export const schemas: Readonly<Record<FluxKindName, JsonObject>> = {',
    ...rows,
    '};',
  ].join('\n');
}

/** What each kind is called and where it is served. */
export function renderKinds(kinds) {
  const rows = kinds.map(({ kind, group, version, plural, namespaced }) =>
    JSON.stringify({ kind, group, version, plural, namespaced }),
  );
  return [
    'export const kinds = [',
    ...rows.map((row) => `  ${row},`),
    '] as const;',
    '',
    `export type FluxKindName = (typeof kinds)[number]['kind'];`,
  ].join('\n');
}
