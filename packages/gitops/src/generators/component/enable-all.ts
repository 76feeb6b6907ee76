import { editYaml } from '@254carbon/manifest';
import type { Ground } from '../ground';
import { placeInOrder } from '../place-in-order';
import { readEnabled } from '../read-enabled';
import type { Addition } from './addition';

/** The environments' files with the components turned on; only those that change. */
export function enableAll(ground: Ground, additions: readonly Addition[]): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  for (const name of ground.environments) {
    const enabled = readEnabled(ground, name);
    if (!('text' in enabled)) continue;
    const edits = additions
      .filter(
        ({ environments, component }) => environments.includes(name) && !enabled.components.includes(component.name),
      )
      .map(({ component }) => ({ path: ['components', component.name], set: {}, ...placeInOrder(component.name) }));
    if (edits.length > 0) changed.set(enabled.file, editYaml(enabled.text, edits));
  }
  return changed;
}
