import { defineComponent } from '../../define-component';
import { alerts } from './alerts';
import { bundles, removes } from './bundles';
import { chart } from './chart';
import { crds } from './crds';
import { dashboards } from './dashboards';
import { endpoints } from './endpoints';
import { fluxScrapes } from './flux-scrapes';
import { grants } from './grants';
import { knobs } from './knobs';
import { leftovers } from './leftovers';
import { manifests } from './manifests';
import { metrics } from './metrics';
import { NAMESPACE, PROMETHEUS, RELEASE } from './names';
import { outages } from './outages';
import { renders } from './renders';
import { values } from './values';
import { workloads } from './workloads';

/** Metrics: Prometheus with its operator, kube-state-metrics and node-exporter. */
export const prometheus = defineComponent({
  name: 'prometheus',
  title: 'Prometheus',
  summary: 'Scrapes, receives and stores metrics, and evaluates alerting rules',
  chart,
  releases: [
    {
      name: RELEASE,
      namespace: NAMESPACE,
      bringsCrdsOf: ['monitoring.coreos.com'],
      crds,
      // Its own custom resources come with their CRDs, so nothing has to be there before.
      removes,
      renders,
    },
  ],
  knobs,
  uses: [{ endpoint: 'alerts', from: PROMETHEUS, purpose: 'hand over firing alerts' }],
  metrics,
  grants,
  bundles,
  endpoints,
  values,
  workloads,
  scrapes: () => fluxScrapes,
  dashboards,
  alerts,
  manifests,
  leftovers,
  outages,
});
