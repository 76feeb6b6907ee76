import { groupOf } from '@254carbon/manifest';
import { builtInGroups, builtInKinds } from '../built-in-kinds';
import type { ObjectCheck } from '../check';
import { checkKind } from '../check-kind';
import { apiVersionOf, fluxKindNamed } from '../flux-kinds';
import { listAt, textAt } from '../value-at';

export const noUnservedHealthCheck: ObjectCheck = {
  code: 'no-unserved-health-check',
  kinds: ['Kustomization'],
  check: (object) =>
    listAt(object, ['spec', 'healthChecks']).flatMap((item, index) => {
      const kind = textAt(item, ['kind']);
      const version = textAt(item, ['apiVersion']) ?? '';
      const served = kind === undefined ? undefined : servedInstead(version, kind);
      if (kind === undefined || served === undefined) return [];
      const path = ['spec', 'healthChecks', index, ...(version === '' ? [] : ['apiVersion'])];
      return [{ path, args: { kind, version, served } }];
    }),
};

/** The API version to name instead, empty for a kind that none has; undefined where nothing is wrong or known. */
function servedInstead(version: string, kind: string): string | undefined {
  const flux = fluxKindNamed(kind);
  const builtIn = builtInKinds[kind]?.apiVersions;
  // Without a version the controller takes apps/v1.
  if (version === '') return builtIn === undefined ? flux && apiVersionOf(flux) : first(builtIn, 'apps/v1');
  if (checkKind({ apiVersion: version, kind }).length > 0) return flux === undefined ? '' : apiVersionOf(flux);
  return builtIn !== undefined && builtInGroups.has(groupOf(version)) ? first(builtIn, version) : undefined;
}

const first = (served: readonly string[], version: string) => (served.includes(version) ? undefined : served[0]);
