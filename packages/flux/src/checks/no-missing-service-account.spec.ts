import { describeCheck } from '../testing/describe-check';
import { change, world, worldWith } from '../testing/world';
import { noMissingServiceAccount } from './no-missing-service-account';

const actingAs = (name: string) => worldWith({ alerts: change(world.alerts, ['spec', 'serviceAccountName'], name) });

describeCheck(noMissingServiceAccount, {
  fails: {
    'an account that is not there': {
      objects: actingAs('alerts'),
      says: [
        'Kustomization flux-system/alerts spec.serviceAccountName: There is no ServiceAccount flux-system/alerts, so Flux cannot act as it. Fix: add it with the rights that it needs, or correct the name.',
      ],
    },
    'an account in the namespace that is installed into': {
      objects: worldWith({ account: change(world.account, ['metadata', 'namespace'], 'observability') }),
      says: [
        'HelmRelease flux-system/loki spec.serviceAccountName: There is no ServiceAccount flux-system/platform, so Flux cannot act as it. Fix: did you mean ServiceAccount observability/platform?',
        'Kustomization flux-system/platform spec.serviceAccountName: There is no ServiceAccount flux-system/platform, so Flux cannot act as it. Fix: did you mean ServiceAccount observability/platform?',
      ],
    },
  },
  passes: {
    'an account that is there': { objects: worldWith({}) },
    "a tenant's account that may stand elsewhere": {
      objects: worldWith({ account: change(world.account, ['metadata', 'namespace'], 'team-a') }),
      options: { complete: false },
    },
    'the account that every namespace has': { objects: actingAs('default') },
    'an account of another cluster': {
      objects: worldWith({
        alerts: change(change(world.alerts, ['spec', 'serviceAccountName'], 'remote'), ['spec', 'kubeConfig'], {
          secretRef: { name: 'remote' },
        }),
      }),
    },
  },
});
