import type { FieldChange, Step } from './field-change';

/** Why a field that differs is of no consequence; undefined where it may be. */
export function noiseOf({ what, path }: FieldChange): string | undefined {
  if (what === 'respelled') return 'written otherwise';
  const keys = path.filter((step): step is string => typeof step === 'string');
  const last = keys.at(-1) ?? '';
  if (keys.includes('gridPos')) return 'place of a panel';
  if (last === 'id' && keys.at(-2) === 'panels') return 'number of a panel';
  if (keys.includes('labels') && (last === 'helm.sh/chart' || last === 'app.kubernetes.io/version'))
    return 'label of a version';
  if (keys.includes('annotations') && /^checksum\//.test(last)) return 'digest of a configuration';
  if (keys[0] === 'sops' || keys[1] === 'sops') return 'bookkeeping of SOPS';
  if (isCounter(path)) return 'counter of a dashboard';
  return undefined;
}

/** `data`, the file, into its data, then the key. */
function isCounter([field, file, inside, key, ...more]: readonly Step[]): boolean {
  const isDashboard =
    field === 'data' && typeof file === 'string' && file.endsWith('.json') && typeof inside === 'object';
  return isDashboard && more.length === 0 && (key === 'version' || key === 'iteration');
}
