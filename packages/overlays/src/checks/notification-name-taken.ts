import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { overlaysRules } from '../rules';

/** Names of the Provider and the Alerts that every tree has. */
const TAKEN: readonly string[] = ['slack', 'observability'];

/** A second Provider of a name would take the place of the first. */
export function notificationNameTaken({ settings, document }: Environment): Problem[] {
  return Object.keys(settings.notifications)
    .filter((name) => TAKEN.includes(name))
    .map((name) => {
      const path = ['notifications', name];
      const where = { file: document.file, ...document.positionOf(path, 'key'), field: path.join('.') };
      return raise(overlaysRules, 'notification-name-taken', where, { name });
    });
}
