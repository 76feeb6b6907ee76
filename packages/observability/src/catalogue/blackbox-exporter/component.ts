import { defineComponent } from '../../define-component';
import { alerts } from './alerts';
import { dashboards } from './dashboards';
import { endpoints } from './endpoints';
import { knobs } from './knobs';
import { metrics } from './metrics';
import { NAMESPACE, RELEASE } from './names';
import { outages } from './outages';
import { READY } from './probed';
import { scrapes } from './scrapes';
import { values } from './values';
import { workloads } from './workloads';

/** Asks for pages as a client does, and tells whether and how fast they answer: the platform's own, and any others. */
export const blackboxExporter = defineComponent({
  name: 'blackbox-exporter',
  title: 'Blackbox exporter',
  summary: 'Probes the platform and other addresses as a client would, and tells whether they answer',
  chart: {
    repository: { name: 'prometheus-community', url: 'https://prometheus-community.github.io/helm-charts' },
    name: 'prometheus-blackbox-exporter',
    version: '11.17.2',
    appVersion: 'v0.28.0',
  },
  releases: [
    {
      name: RELEASE,
      namespace: NAMESPACE,
      renders: [{ kinds: ['ConfigMap', 'Deployment.apps', 'PodDisruptionBudget.policy', 'Service', 'ServiceAccount'] }],
    },
  ],
  knobs,
  uses: READY.map(({ endpoint }) => ({ endpoint, from: RELEASE, purpose: 'probe whether it is ready' })),
  endpoints,
  values,
  workloads,
  scrapes,
  outages,
  metrics,
  dashboards,
  alerts: () => alerts,
});
