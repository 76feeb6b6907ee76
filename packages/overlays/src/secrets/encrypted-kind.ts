import type { EnvironmentSettings } from '../generated/environment-settings';

type Mode = EnvironmentSettings['secrets']['mode'];

/** What stands in `secrets/*.yaml`; undefined in the modes that read no such files. */
export function encryptedKind(mode: Mode): { readonly apiVersion: string; readonly kind: string } | undefined {
  if (mode === 'sealed-secrets') return { apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret' };
  return mode === 'sops' ? { apiVersion: 'v1', kind: 'Secret' } : undefined;
}
