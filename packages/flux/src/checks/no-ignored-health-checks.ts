import { valueAt } from '@254carbon/manifest';
import type { ObjectCheck } from '../check';
import { listAt } from '../value-at';

export const noIgnoredHealthChecks: ObjectCheck = {
  code: 'no-ignored-health-checks',
  kinds: ['Kustomization'],
  check: (object) => {
    const ignored = valueAt(object, ['spec', 'wait']) === true && listAt(object, ['spec', 'healthChecks']).length > 0;
    return ignored ? [{ path: ['spec', 'healthChecks'], args: {} }] : [];
  },
};
