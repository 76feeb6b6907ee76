import { raise, type Problem } from '@254carbon/manifest';
import type { Environment } from '../environment';
import { providerType } from '../notifications/provider-types';
import { overlaysRules } from '../rules';

/** Where a service has many channels, Flux cannot guess which one. */
export function notificationWithoutChannel({ facts, document }: Environment): Problem[] {
  return (facts.notifications ?? []).flatMap(({ name, type, channel }) => {
    const wanted = providerType(type)?.channel;
    if (wanted === undefined || channel !== undefined) return [];
    const path = ['notifications', name];
    const where = { file: document.file, ...document.positionOf(path, 'key'), field: path.join('.') };
    return [raise(overlaysRules, 'notification-without-channel', where, { name, wanted })];
  });
}
