import { describeCheck } from '../testing/describe-check';
import { change, world, worldWith } from '../testing/world';
import { noMissingProvider } from './no-missing-provider';

describeCheck(noMissingProvider, {
  fails: {
    'a Provider in another namespace than its Alert': {
      objects: worldWith({ slack: change(world.slack, ['metadata', 'namespace'], 'observability') }),
      says: [
        'Alert flux-system/failures spec.providerRef.name: There is no Provider flux-system/slack, so nobody is told. An Alert finds Providers of its own namespace only. Fix: did you mean Provider observability/slack?',
      ],
    },
    'a Provider that is not there': {
      objects: worldWith({ slack: undefined }),
      says: [
        'Alert flux-system/failures spec.providerRef.name: There is no Provider flux-system/slack, so nobody is told. An Alert finds Providers of its own namespace only. Fix: add the Provider, or correct "providerRef".',
      ],
    },
  },
  passes: {
    'a Provider beside its Alert': { objects: worldWith({}) },
    'a Provider that may stand elsewhere': { objects: worldWith({ slack: undefined }), options: { complete: false } },
    'an Alert of another group': {
      objects: [
        {
          apiVersion: 'alerting.example/v1',
          kind: 'Alert',
          metadata: { name: 'other', namespace: 'flux-system' },
          spec: { providerRef: { name: 'absent' } },
        },
      ],
    },
  },
});
