import { describeDangerChecks } from '../testing/describe-danger-checks';
import { make, set } from '../testing/objects';
import { immutableDefinition } from './immutable-definition';

const definition = make(
  'apiextensions.k8s.io/v1',
  'CustomResourceDefinition',
  {
    spec: {
      group: 'example.com',
      scope: 'Namespaced',
      names: { kind: 'Thing', plural: 'things', singular: 'thing' },
      versions: [{ name: 'v1', served: true, storage: true }],
    },
  },
  { name: 'things.example.com', namespace: undefined },
);

describeDangerChecks(immutableDefinition, {
  fires: {
    'another scope': { before: [definition], after: [set(definition, 'spec.scope', 'Cluster')], says: ['spec.scope'] },
    'a stored version that is dropped': {
      before: [definition],
      after: [set(definition, 'spec.versions.0.name', 'v2')],
      says: ['spec.versions'],
    },
  },
  silent: {
    'another singular': { before: [definition], after: [set(definition, 'spec.names.singular', 'a-thing')] },
    'a version more, stored from now on': {
      before: [definition],
      after: [
        set(definition, 'spec.versions', [
          { name: 'v1', served: true, storage: false },
          { name: 'v2', served: true, storage: true },
        ]),
      ],
    },
  },
});
