import { groupOf, type KubernetesObject } from '@254carbon/manifest';
import { valueAt } from './value-at';

export function canSuspend({ apiVersion, kind }: KubernetesObject): boolean {
  return groupOf(apiVersion).endsWith('.toolkit.fluxcd.io') || kind === 'CronJob';
}

export function isSuspended(object: KubernetesObject): boolean {
  return valueAt(object, 'spec.suspend') === true;
}
