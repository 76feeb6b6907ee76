import type { Endpoint } from '../../endpoint';
import { NAMESPACE, RELEASE } from './names';

export function endpoints(): readonly Endpoint[] {
  return [
    {
      name: 'dashboards',
      signal: 'dashboards',
      service: RELEASE,
      namespace: NAMESPACE,
      port: 80,
      targetPort: 3000,
      scheme: 'http',
      path: '',
      page: { login: true },
    },
  ];
}
