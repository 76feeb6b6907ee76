import { load } from './libraries.mjs';

/** TypeScript types of all kinds, the spec and status of each by a name of its own. */
export async function renderTypes(kinds) {
  const { compile } = load('json-schema-to-typescript');
  const parts = [];
  for (const { kind, schema } of kinds) {
    const properties = Object.fromEntries(
      Object.entries(typed(schema).properties).map(([name, property]) => {
        if (name === 'metadata') return [name, { tsType: 'ObjectMeta' }];
        const title = { spec: `${kind}Spec`, status: `${kind}Status` }[name];
        return [name, title === undefined ? property : { title, ...property }];
      }),
    );
    parts.push(
      await compile({ ...schema, title: kind, properties }, kind, {
        bannerComment: '',
        additionalProperties: false,
        ignoreMinAndMaxItems: true,
        unreachableDefinitions: false,
        style: { singleQuote: true, printWidth: 120 },
      }),
    );
  }
  // An interface has no index signature, so it would not pass where a KubernetesObject is asked for.
  const aliases = parts
    .join('\n')
    .replace(/^export interface (\w+) \{$([^]*?)^\}$/gm, 'export type $1 = Frozen<{$2}>;');
  return [
    `import type { Json, ObjectMeta } from '@254carbon/manifest';`,
    `import type { Frozen } from '../frozen';`,
    '',
    aliases.trimEnd(),
    '',
    '/** The types by kind. */',
    'export type FluxObjects = {',
    ...kinds.map(({ kind }) => `  readonly ${kind}: ${kind};`),
    '};',
  ].join('\n');
}

/** Open fields hold JSON. */
function typed(schema) {
  if (schema['x-kubernetes-preserve-unknown-fields']) return { tsType: 'Json' };
  const result = { ...schema };
  delete result.default;
  if (schema.items !== undefined) result.items = typed(schema.items);
  if (typeof schema.additionalProperties === 'object') {
    result.additionalProperties = typed(schema.additionalProperties);
  }
  if (schema.properties !== undefined) {
    result.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, property]) => [name, typed(property)]),
    );
  }
  return result;
}
