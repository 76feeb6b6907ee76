import { valueAt } from '@254carbon/manifest';
import type { TreeCheck } from '../check';
import { fluxKindOf } from '../flux-kinds';
import { listAt, textAt } from '../value-at';

export const noMissingHealthCheck: TreeCheck = {
  code: 'no-missing-health-check',
  kinds: ['Kustomization'],
  check: (object, tree) => {
    if (valueAt(object, ['spec', 'wait']) === true || valueAt(object, ['spec', 'kubeConfig']) !== undefined) return [];
    return listAt(object, ['spec', 'healthChecks']).flatMap((item, index) => {
      const apiVersion = textAt(item, ['apiVersion']);
      const kind = textAt(item, ['kind']);
      const name = textAt(item, ['name']);
      const namespace = textAt(item, ['namespace']);
      // Charts and operators make objects of other kinds; only Flux's own are known to stand in the tree.
      if (apiVersion === undefined || kind === undefined || name === undefined || namespace === undefined) return [];
      if (fluxKindOf({ apiVersion, kind }) === undefined) return [];
      const missing = tree.missing({ kind, namespace, name });
      return missing === undefined ? [] : [{ path: ['spec', 'healthChecks', index, 'name'], args: missing }];
    });
  },
};
