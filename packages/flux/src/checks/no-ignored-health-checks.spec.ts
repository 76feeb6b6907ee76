import { describeCheck } from '../testing/describe-check';
import { change, world } from '../testing/world';
import { noIgnoredHealthChecks } from './no-ignored-health-checks';

const waiting = change(world.platform, ['spec', 'wait'], true);

describeCheck(noIgnoredHealthChecks, {
  fails: {
    'health checks beside "wait: true"': {
      objects: [waiting],
      says: [
        'Kustomization flux-system/platform spec.healthChecks: With "wait: true" the health checks of a Kustomization are ignored. Fix: set "wait: false" to wait for what "healthChecks" names, or remove them to wait for all that is applied.',
      ],
    },
  },
  passes: {
    'health checks with "wait: false"': { objects: [world.platform] },
    '"wait: true" without health checks': { objects: [change(waiting, ['spec', 'healthChecks'], [])] },
  },
});
