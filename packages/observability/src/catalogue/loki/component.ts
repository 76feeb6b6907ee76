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

/** Logs: on a volume with one server, in object storage with several. */
export const loki = defineComponent({
  name: 'loki',
  title: 'Loki',
  summary: 'Stores logs, deletes them after their time, and evaluates alerting rules on them',
  chart: {
    repository: { name: 'grafana-community', url: 'https://grafana-community.github.io/helm-charts' },
    name: 'loki',
    version: '18.11.0',
    appVersion: '3.7.6',
  },
  releases: [
    {
      name: RELEASE,
      namespace: NAMESPACE,
      // Servers are replaced one after the other, and each may take minutes to upload what it holds.
      timeout: '20m',
      renders: [
        { kinds: ['ConfigMap', 'PodDisruptionBudget.policy', 'Service', 'ServiceAccount', 'StatefulSet.apps'] },
      ],
    },
  ],
  knobs,
  uses: [{ endpoint: 'alerts', from: RELEASE, purpose: 'hand over alerts that log lines fire' }],
  refuse,
  endpoints,
  values,
  workloads,
  scrapes: () => [
    {
      name: RELEASE,
      namespace: NAMESPACE,
      selector: {
        'app.kubernetes.io/name': 'loki',
        'app.kubernetes.io/instance': RELEASE,
        'app.kubernetes.io/component': 'single-binary',
      },
      without: ['variant'],
      port: 'http-metrics',
    },
  ],
  secrets,
  leftovers,
  outages,
  metrics,
  dashboards,
  alerts,
});
