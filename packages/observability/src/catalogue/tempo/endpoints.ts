import type { Endpoint } from '../../endpoint';
import { NAMESPACE, RELEASE } from './names';

export function endpoints(): readonly Endpoint[] {
  const service = { signal: 'traces', service: RELEASE, namespace: NAMESPACE, path: '' } as const;
  return [
    { name: 'traces-query', ...service, port: 3200, targetPort: 3200, scheme: 'http' },
    { name: 'traces-otlp', ...service, port: 4317, targetPort: 4317, scheme: 'grpc' },
  ];
}
