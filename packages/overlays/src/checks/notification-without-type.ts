import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { PROVIDER_TYPES, providerType } from '../notifications/provider-types';
import { overlaysRules } from '../rules';

/** An entry whose name is no type has to say which one it is. */
export function notificationWithoutType({ settings, document }: Environment): Problem[] {
  return Object.entries(settings.notifications).flatMap(([name, { type }]) => {
    if (type !== undefined || providerType(name) !== undefined) return [];
    const path = ['notifications', name];
    const where = { file: document.file, ...document.positionOf(path, 'key'), field: path.join('.') };
    return [raise(overlaysRules, 'notification-without-type', where, { name, known: PROVIDER_TYPES })];
  });
}
