import { defineComponent } from '../../define-component';
import { alerts } from './alerts';
import { dashboards } from './dashboards';
import { endpoints } from './endpoints';
import { knobs } from './knobs';
import { leftovers } from './leftovers';
import { manifests } from './manifests';
import { metrics } from './metrics';
import { NAMESPACE, RELEASE } from './names';
import { outages } from './outages';
import { refuse } from './refuse';
import { scrapes } from './scrapes';
import { secrets } from './secrets';
import { values } from './values';
import { workloads } from './workloads';

/** Dashboards: shows metrics, logs, traces and alerts, and leads from one to the other. */
export const grafana = defineComponent({
  name: 'grafana',
  title: 'Grafana',
  summary: 'Shows metrics, logs, traces and alerts, linked with each other',
  chart: {
    repository: { name: 'grafana-community', url: 'https://grafana-community.github.io/helm-charts' },
    name: 'grafana',
    version: '12.11.1',
    appVersion: '13.2.0',
  },
  releases: [
    {
      name: RELEASE,
      namespace: NAMESPACE,
      renders: [
        {
          kinds: [
            'ConfigMap',
            'Deployment.apps',
            'PersistentVolumeClaim',
            'PodDisruptionBudget.policy',
            'Service',
            'ServiceAccount',
          ],
        },
      ],
    },
  ],
  knobs,
  needs: [{ oneOf: ['metrics-query', 'logs-query', 'traces-query'], why: 'to have something to show' }],
  uses: [
    { endpoint: 'metrics-query', from: RELEASE, purpose: 'query metrics' },
    { endpoint: 'logs-query', from: RELEASE, purpose: 'query logs' },
    { endpoint: 'traces-query', from: RELEASE, purpose: 'query traces' },
    { endpoint: 'alerts', from: RELEASE, purpose: 'show and silence alerts' },
  ],
  refuse,
  metrics,
  endpoints,
  values,
  workloads,
  scrapes,
  dashboards,
  alerts,
  secrets,
  manifests,
  leftovers,
  outages,
});
