/** Facts that we keep of a CRD's schema; descriptions and messages are texts of others. */
const facts = [
  'type',
  'format',
  'enum',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'default',
  'required',
];

/** Keywords that this generator knows and that carry no fact for a validator, or are treated below. */
const known = new Set([
  ...facts,
  'description',
  'properties',
  'additionalProperties',
  'items',
  'x-kubernetes-list-map-keys',
  'x-kubernetes-list-type',
  'x-kubernetes-map-type',
  'x-kubernetes-preserve-unknown-fields',
  'x-kubernetes-validations',
]);

/**
 * Reduces a structural schema to JSON Schema with the facts only. Objects with properties are closed, as the API server
 * closes them by refusing unknown fields. Fails on a keyword that it does not know.
 */
export function stripSchema(schema) {
  const unknown = Object.keys(schema).filter((key) => !known.has(key));
  if (unknown.length > 0) throw new Error(`Keywords that the generator does not know: ${unknown.join(', ')}`);

  const result = Object.fromEntries(facts.filter((key) => key in schema).map((key) => [key, schema[key]]));
  if (schema['x-kubernetes-preserve-unknown-fields']) result['x-kubernetes-preserve-unknown-fields'] = true;
  if (schema.items !== undefined) result.items = stripSchema(schema.items);
  if (typeof schema.additionalProperties === 'object') {
    result.additionalProperties = stripSchema(schema.additionalProperties);
  }
  if (schema.properties !== undefined) {
    result.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, property]) => [name, stripSchema(property)]),
    );
    result.additionalProperties ??= result['x-kubernetes-preserve-unknown-fields'] === true;
  }
  // The API server fills defaults in before it looks for what is missing.
  if (result.required !== undefined) {
    result.required = result.required.filter((name) => schema.properties?.[name]?.default === undefined);
  }
  if (result.pattern !== undefined) new RegExp(result.pattern, 'u');
  return result;
}

/** The schema of one kind: what it is called is fixed, its metadata is Kubernetes' own. */
export function kindSchema({ kind, group, version, schema }, objectMeta) {
  const { properties, required = [], ...rest } = stripSchema(schema);
  const named = ['apiVersion', 'kind', 'metadata'];
  const below = Object.entries(properties).filter(([name]) => !named.includes(name));
  // Kinds whose spec has required fields do nothing without one, though the API server lets them pass.
  const needsSpec = properties.spec?.required !== undefined && !required.includes('spec');
  return {
    ...rest,
    required: [...named, ...required, ...(needsSpec ? ['spec'] : [])],
    properties: {
      apiVersion: { type: 'string', enum: [`${group}/${version}`] },
      kind: { type: 'string', enum: [kind] },
      metadata: objectMeta,
      ...Object.fromEntries(below),
    },
  };
}
