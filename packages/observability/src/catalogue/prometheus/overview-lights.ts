import { trafficLight, type Panel } from '../../dashboards';
import { GITOPS, PROMETHEUS_ITSELF } from './dashboard-uids';
import { FLUX, FLUX_CONTROLLERS } from './flux-scrapes';
import { ALERTMANAGER, NAMESPACE, PROMETHEUS } from './names';

/** Components that the overview has something to say about beside Prometheus itself. */
export type Shown = 'alertmanager' | 'grafana' | 'loki' | 'otel-collector' | 'tempo';

interface Light {
  readonly component: 'prometheus' | Shown;
  readonly title: string;
  /** Who answers, as a person calls them. */
  readonly who: string;
  readonly job: string;
  /** Where others in the same pods answer too. */
  readonly container?: string;
  readonly leadsTo: string;
}

const LIGHTS: readonly Light[] = [
  {
    component: 'prometheus',
    title: 'Metrics',
    who: 'server of Prometheus',
    job: PROMETHEUS,
    container: 'prometheus',
    leadsTo: PROMETHEUS_ITSELF,
  },
  { component: 'loki', title: 'Logs', who: 'server of Loki', job: 'loki', leadsTo: 'platform-loki' },
  { component: 'tempo', title: 'Traces', who: 'server of Tempo', job: 'tempo', leadsTo: 'platform-tempo' },
  {
    component: 'alertmanager',
    title: 'Alerts',
    who: 'Alertmanager',
    job: ALERTMANAGER,
    container: 'alertmanager',
    leadsTo: 'platform-alertmanager',
  },
  {
    component: 'otel-collector',
    title: 'Collection',
    who: 'gateway of the collector',
    job: 'otel-collector',
    leadsTo: 'platform-telemetry-pipeline',
  },
  { component: 'grafana', title: 'Dashboards', who: 'Grafana', job: 'grafana', leadsTo: 'platform-grafana' },
];

/** A light for each signal and for GitOps, in one line; a click leads to the dashboard that shows more. */
export function overviewLights(shown: ReadonlySet<Shown>): readonly Panel[] {
  const lights = LIGHTS.filter(({ component }) => component === 'prometheus' || shown.has(component));
  const width = Math.floor(24 / (lights.length + 1));
  return [
    ...lights.map(({ component, title, who, job, container, leadsTo }) =>
      trafficLight({
        title,
        description: `Green while at least one ${who} answers and no critical alert about it fires.`,
        width,
        leadsTo,
        expr: `max(up{job="${job}", namespace="${NAMESPACE}"${container === undefined ? '' : `, container="${container}"`}}) * ((count(ALERTS{alertstate="firing", severity="critical", component="${component}"}) or vector(0)) == bool 0)`,
      }),
    ),
    trafficLight({
      title: 'GitOps',
      description:
        "Green while all of Flux's controllers answer and none of its objects has failed: the cluster is what Git says.",
      width,
      leadsTo: GITOPS,
      words: { bad: 'FAILED', good: 'IN SYNC' },
      // Without the last part, objects that nobody counts would pass for objects that are well.
      expr: `((count(max by (job) (up{${FLUX}}) == 1) or vector(0)) == bool ${FLUX_CONTROLLERS.length}) * ((count(gotk_resource_info{ready="False", suspended!="true"}) or vector(0)) == bool 0) and on () count(gotk_resource_info)`,
    }),
  ];
}
