import type { ObjectCheck } from '../check';
import { fluxKindNamed } from '../flux-kinds';
import { listAt, textAt } from '../value-at';
import { builtInKinds } from '../built-in-kinds';

export const noHomelessHealthCheck: ObjectCheck = {
  code: 'no-homeless-health-check',
  kinds: ['Kustomization'],
  check: (object) =>
    listAt(object, ['spec', 'healthChecks']).flatMap((item, index) => {
      const kind = textAt(item, ['kind']);
      const name = textAt(item, ['name']);
      if (kind === undefined || name === undefined || textAt(item, ['namespace']) !== undefined) return [];
      const namespaced = fluxKindNamed(kind)?.namespaced ?? builtInKinds[kind]?.namespaced ?? false;
      return namespaced ? [{ path: ['spec', 'healthChecks', index], args: { kind, name } }] : [];
    }),
};
