import { describeCheck } from '../testing/describe-check';
import { change, world, worldWith } from '../testing/world';
import { noDuplicateObject } from './no-duplicate-object';

const config = (value: string) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings', namespace: 'observability' },
  data: { value },
});

describeCheck(noDuplicateObject, {
  fails: {
    'an object that stands twice in one build': {
      objects: worldWith({}, config('a'), config('a')),
      says: [
        'ConfigMap observability/settings metadata.name: ConfigMap observability/settings stands twice in one build, which fails. Fix: keep one.',
      ],
    },
    'an object in two versions of its group': {
      objects: [world.slack, change(world.slack, ['apiVersion'], 'notification.toolkit.fluxcd.io/v1beta2')],
      says: [
        'Provider flux-system/slack metadata.name: Provider flux-system/slack stands twice in one build, which fails. Fix: keep one.',
      ],
    },
    'two builds that give an object other content': {
      objects: [
        { object: config('a'), build: 'k8s' },
        { object: config('b'), build: 'alerts' },
      ],
      says: [
        'ConfigMap observability/settings metadata.name: ConfigMap observability/settings also stands in k8s with other content: the two overwrite each other for ever. Fix: keep one.',
      ],
    },
  },
  passes: {
    'objects of one name in two namespaces': {
      objects: [config('a'), change(config('a'), ['metadata', 'namespace'], 'flux-system')],
    },
    'objects of one name and two kinds': { objects: [config('a'), change(config('a'), ['kind'], 'Secret')] },
    'two builds that give an object the same content': {
      objects: [
        { object: config('a'), build: 'gitops' },
        { object: config('a'), build: 'start' },
      ],
    },
    'overlays of an incomplete tree, each for a cluster of its own': {
      objects: [
        { object: config('a'), build: 'clusters/staging' },
        { object: config('b'), build: 'clusters/production' },
      ],
      options: { complete: false },
    },
  },
});
