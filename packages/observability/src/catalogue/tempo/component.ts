import { defineComponent } from '../../define-component';
import { alerts } from './alerts';
import { dashboards } from './dashboards';
import { endpoints } from './endpoints';
import { knobs } from './knobs';
import { leftovers } from './leftovers';
import { metrics } from './metrics';
import { NAMESPACE, RELEASE } from './names';
import { outages } from './outages';
import { refuse } from './refuse';
import { secrets } from './secrets';
import { values } from './values';
import { workloads } from './workloads';

/**
 * Traces. A single instance, because several need Kafka since Tempo 3 and a chart of their own. What its restart costs:
 * for about a minute no trace can be read; spans wait in the gateways' queues; what it had taken is in the write-ahead
 * log on its volume and is read again; and metrics made of spans have a gap of that minute.
 */
export const tempo = defineComponent({
  name: 'tempo',
  title: 'Tempo',
  summary:
    'Stores traces and makes metrics of them. A single instance: a restart keeps readers waiting for about a minute',
  chart: {
    repository: { name: 'grafana-community', url: 'https://grafana-community.github.io/helm-charts' },
    name: 'tempo',
    version: '2.2.4',
    appVersion: '2.10.8',
  },
  releases: [
    {
      name: RELEASE,
      namespace: NAMESPACE,
      renders: [{ kinds: ['ConfigMap', 'Service', 'ServiceAccount', 'StatefulSet.apps'] }],
    },
  ],
  knobs,
  uses: [{ endpoint: 'metrics-remote-write', from: RELEASE, purpose: 'write metrics made of spans' }],
  refuse,
  endpoints,
  values,
  workloads,
  scrapes: () => [
    {
      name: RELEASE,
      namespace: NAMESPACE,
      selector: { 'app.kubernetes.io/name': 'tempo', 'app.kubernetes.io/instance': RELEASE },
      port: 'tempo-prom-metrics',
    },
  ],
  secrets,
  leftovers,
  outages,
  metrics,
  dashboards,
  alerts,
});
