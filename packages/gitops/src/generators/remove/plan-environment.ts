import { isObject, parseYaml } from '@254carbon/manifest';
import { environmentFile } from '../environment-file';
import type { Ground } from '../ground';
import type { Removal } from './removal';

/** What taking an environment out of the workspace means. */
export function planEnvironment(ground: Ground, name: string): Removal {
  const { files, environmentsDir, components } = ground;
  const folder = `${environmentsDir}/${name}`;
  const inside = files.list(folder);
  const file = environmentFile(ground, name);
  const settings = parseYaml(files.read(file) ?? '', file).documents[0]?.value;
  const branch = isObject(settings) ? settings['branch'] : undefined;
  const published = typeof branch === 'string' ? [`branch ${branch}, and every cluster that follows it`] : [];
  return {
    changes: new Map(inside.map((path) => [path, undefined])),
    components,
    notes: [`Removes ${folder}.`],
    lost: inside,
    stays: published,
    problems: [],
  };
}
