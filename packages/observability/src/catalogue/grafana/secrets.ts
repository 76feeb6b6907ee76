import type { RequiredSecret } from '../../component';
import { ADMIN_SECRET, NAMESPACE } from './names';

export function secrets(): readonly RequiredSecret[] {
  return [
    {
      name: ADMIN_SECRET,
      namespace: NAMESPACE,
      keys: [
        { name: 'admin-user', description: 'name of the first administrator', trial: { text: 'admin' } },
        { name: 'admin-password', description: 'password of the first administrator', trial: 'random' },
      ],
      purpose: "Grafana's administrator, whom its dashboard sidecar signs in as too",
    },
  ];
}
