import type { Endpoint } from '../../endpoint';
import { NAMESPACE, RELEASE } from './names';

/** Any server takes any request: they find each other through their ring. */
export function endpoints(): readonly Endpoint[] {
  const service = {
    signal: 'logs',
    service: RELEASE,
    namespace: NAMESPACE,
    port: 3100,
    targetPort: 3100,
    scheme: 'http',
  } as const;
  return [
    { name: 'logs-query', ...service, path: '' },
    { name: 'logs-otlp', ...service, path: '/otlp' },
  ];
}
