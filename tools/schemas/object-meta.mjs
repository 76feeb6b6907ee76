const text = { type: 'string' };
const texts = { type: 'object', additionalProperties: text };
const time = { type: 'string', format: 'date-time' };
const label = { type: 'string', maxLength: 63, pattern: '^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$' };
const closed = (required, properties) => ({ type: 'object', required, properties, additionalProperties: false });

/** ObjectMeta of Kubernetes: CRDs leave `metadata` open, the API server does not. */
export const objectMeta = closed(['name'], {
  annotations: texts,
  creationTimestamp: time,
  deletionGracePeriodSeconds: { type: 'integer', format: 'int64' },
  deletionTimestamp: time,
  finalizers: { type: 'array', items: text },
  generateName: text,
  generation: { type: 'integer', format: 'int64' },
  labels: { type: 'object', additionalProperties: label },
  managedFields: { type: 'array', items: { type: 'object' } },
  name: {
    type: 'string',
    minLength: 1,
    maxLength: 253,
    pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
  },
  namespace: { type: 'string', maxLength: 63, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$' },
  ownerReferences: {
    type: 'array',
    items: closed(['apiVersion', 'kind', 'name', 'uid'], {
      apiVersion: text,
      blockOwnerDeletion: { type: 'boolean' },
      controller: { type: 'boolean' },
      kind: text,
      name: text,
      uid: text,
    }),
  },
  resourceVersion: text,
  selfLink: text,
  uid: text,
});
