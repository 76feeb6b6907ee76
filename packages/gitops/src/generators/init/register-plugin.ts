import { isObject } from '@254carbon/manifest';
import { parse } from 'jsonc-parser';
import { DEFAULT_OPTIONS, PLUGIN } from '../../plugin-options';
import type { Ground } from '../ground';
import { updateJson } from '../update-json';

const SYNC = '@254carbon/gitops:sync';

/** Enters the plugin and the sync generator into `nx.json`; says whether the plugin was not there. */
export function registerPlugin({ tree, files, componentsDir, environmentsDir }: Ground): boolean {
  const nxJson: unknown = parse(files.read('nx.json') ?? '{}', [], { allowTrailingComma: true });
  const listed = (key: string, within: unknown): readonly unknown[] => {
    const list = isObject(within) ? within[key] : undefined;
    return Array.isArray(list) ? list : [];
  };
  const isThere = listed('plugins', nxJson).some((one) => (isObject(one) ? one['plugin'] : one) === PLUGIN);
  const isDefault =
    componentsDir === DEFAULT_OPTIONS.componentsDir && environmentsDir === DEFAULT_OPTIONS.environmentsDir;
  const plugin = isDefault ? PLUGIN : { plugin: PLUGIN, options: { componentsDir, environmentsDir } };
  const isSynced = listed('globalGenerators', isObject(nxJson) ? nxJson['sync'] : undefined).includes(SYNC);
  updateJson({ tree, files }, 'nx.json', [
    ...(isThere ? [] : [{ path: ['plugins'], add: plugin }]),
    ...(isSynced ? [] : [{ path: ['sync', 'globalGenerators'], add: SYNC }]),
  ]);
  return !isThere;
}
