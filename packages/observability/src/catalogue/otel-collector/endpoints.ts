import type { Endpoint } from '../../endpoint';
import { GATEWAY, GATEWAY_NAMESPACE } from './names';

/** Where applications send OTLP of every signal to. */
export function endpoints(): readonly Endpoint[] {
  const service = { signal: 'telemetry', service: GATEWAY, namespace: GATEWAY_NAMESPACE, path: '' } as const;
  return [
    { name: 'otlp-grpc', ...service, port: 4317, targetPort: 4317, scheme: 'grpc' },
    { name: 'otlp-http', ...service, port: 4318, targetPort: 4318, scheme: 'http' },
  ];
}
