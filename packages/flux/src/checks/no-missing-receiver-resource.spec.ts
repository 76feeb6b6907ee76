import { describeCheck } from '../testing/describe-check';
import { change, world, worldWith } from '../testing/world';
import { noMissingReceiverResource } from './no-missing-receiver-resource';

describeCheck(noMissingReceiverResource, {
  fails: {
    'a repository that nothing is called': {
      objects: worldWith({ hook: change(world.hook, ['spec', 'resources', 0, 'name'], 'configs') }),
      says: [
        'Receiver flux-system/hook spec.resources[0].name: There is no GitRepository flux-system/configs, so a call of this Receiver reconciles nothing. Fix: did you mean GitRepository flux-system/config?',
      ],
    },
    'a resource that is nowhere': {
      objects: worldWith({ hook: change(world.hook, ['spec', 'resources', 0, 'kind'], 'ImageRepository') }),
      says: [
        'Receiver flux-system/hook spec.resources[0].name: There is no ImageRepository flux-system/config, so a call of this Receiver reconciles nothing. Fix: correct the name, or remove the entry.',
      ],
    },
  },
  passes: {
    'a resource that is there': { objects: worldWith({}) },
    'all resources with a label': {
      objects: worldWith({
        hook: change(world.hook, ['spec', 'resources', 0], {
          kind: 'ImageRepository',
          name: '*',
          matchLabels: { team: 'platform' },
        }),
      }),
    },
  },
});
