import type { Endpoint } from '../../endpoint';
import { NAMESPACE, PORT, RELEASE } from './names';

export function endpoints(): readonly Endpoint[] {
  return [
    {
      name: 'probe',
      signal: 'metrics',
      service: RELEASE,
      namespace: NAMESPACE,
      port: PORT,
      targetPort: PORT,
      scheme: 'http',
      path: '/probe',
    },
  ];
}
