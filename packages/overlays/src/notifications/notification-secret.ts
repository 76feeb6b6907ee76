import type { Notification, RequiredSecret } from '@254carbon/observability';
import { FLUX_NAMESPACE } from '../tree/names';
import { providerType } from './provider-types';

/** The Secret that a notification takes its credentials from; undefined where it needs none. */
export function notificationSecret({ name, type }: Notification): RequiredSecret | undefined {
  const { title, keys } = providerType(type) ?? { title: type, keys: [] };
  if (keys.length === 0) return undefined;
  return { name: `notification-${name}`, namespace: FLUX_NAMESPACE, purpose: `Flux reports with it to ${title}`, keys };
}
