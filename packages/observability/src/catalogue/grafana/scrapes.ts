import type { ScrapeTarget } from '../../component';
import { NAMESPACE, RELEASE } from './names';

export function scrapes(): readonly ScrapeTarget[] {
  return [
    {
      name: RELEASE,
      namespace: NAMESPACE,
      selector: { 'app.kubernetes.io/name': 'grafana', 'app.kubernetes.io/instance': RELEASE },
      port: 'service',
    },
  ];
}
