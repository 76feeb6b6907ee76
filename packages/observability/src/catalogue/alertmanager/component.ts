import { defineComponent } from '../../define-component';
import { chart } from '../prometheus/chart';
import { alerts } from './alerts';
import { dashboards } from './dashboards';
import { endpoints } from './endpoints';
import { knobs } from './knobs';
import { leftovers } from './leftovers';
import { metrics } from './metrics';
import { outages } from './outages';
import { refuse } from './refuse';
import { secrets } from './secrets';
import { values } from './values';
import { workloads } from './workloads';

/** Alerts: deduplicates, groups, silences and delivers what rules fire. Part of the Prometheus release. */
export const alertmanager = defineComponent({
  name: 'alertmanager',
  title: 'Alertmanager',
  summary: 'Groups, silences and delivers alerts',
  chart,
  mount: { component: 'prometheus', path: ['alertmanager'] },
  releases: [],
  knobs,
  metrics,
  refuse,
  endpoints,
  values,
  workloads,
  dashboards,
  alerts,
  secrets,
  leftovers,
  outages,
});
