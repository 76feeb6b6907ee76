import type { RequiredSecret } from '@254carbon/observability';
import { sentence } from './sentence';

/** A Secret as the README tells it: with a shell variable for every key. */
export function describedSecret(secret: RequiredSecret) {
  return {
    ...secret,
    purpose: sentence(secret.purpose),
    keys: secret.keys.map((key, index, keys) => ({
      ...key,
      variable: key.name.replace(/[^A-Za-z0-9]/g, '_').replace(/^(?=[0-9])/, '_'),
      last: index === keys.length - 1,
    })),
  };
}
