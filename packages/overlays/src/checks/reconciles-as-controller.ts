import { isObject, raise, type Problem } from '@254carbon/manifest';
import { statedObjects, type StatedObject } from '../access/stated-objects';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';

/** A HelmRelease or Kustomization of Flux that acts with the rights of its controller, which are all. */
export function reconcilesAsController(environment: Environment): Problem[] {
  // A locked-down Flux acts as the account `default` of the namespace.
  if (environment.settings.hardening.lockedDown) return [];
  return statedObjects(environment)
    .filter((stated) => /^(HelmRelease|Kustomization)$/.test(stated.kind) && actsAsController(stated))
    .map(({ name, where }) => {
      return raise(overlaysRules, 'reconciles-as-controller', where(['spec', 'serviceAccountName']), { object: name });
    });
}

function actsAsController({ value, part }: StatedObject): boolean {
  const spec = isObject(value['spec']) ? value['spec'] : {};
  const account = spec['serviceAccountName'];
  if (part) return Object.hasOwn(spec, 'serviceAccountName') && (account === null || account === '');
  if (!/\.toolkit\.fluxcd\.io\//.test(String(value['apiVersion']))) return false;
  // With a kubeconfig it acts in another cluster, with the rights of that.
  return (account ?? '') === '' && spec['kubeConfig'] === undefined;
}
