import type { Context } from '../../component';
import type { Dashboard } from '../../dashboard';
import { buildDashboard, stat, timeSeries, trafficLight, type Panel } from '../../dashboards';
import { oncePer } from '../../once-per';
import type { GrafanaKnobs } from './knobs';
import { NAMESPACE, RELEASE } from './names';

const SELF = `job="${RELEASE}", namespace="${NAMESPACE}"`;
const rate = (metric: string, more = '') => `rate(${metric}{${SELF}${more}}[$__rate_interval])`;

/** All its panels ask Prometheus, so without it there is no dashboard. */
export function dashboards({ enabled }: Context<GrafanaKnobs>): readonly Dashboard[] {
  return enabled('prometheus') ? [dashboard(undefined)] : [];
}

const glance: readonly Panel[] = [
  trafficLight({ title: 'Grafana', description: 'It can be scraped.', expr: `max(up{${SELF}})` }),
  stat({
    title: 'Requests that fail',
    description: 'Part of the requests in the last hour that Grafana answered with an error of its own.',
    unit: 'percentunit',
    query: {
      expr: `sum(increase(grafana_http_request_duration_seconds_count{${SELF}, status_code=~"5.."}[1h])) / sum(increase(grafana_http_request_duration_seconds_count{${SELF}}[1h]))`,
      legend: 'failed',
    },
    steps: [{ colour: 'green' }, { colour: 'orange', from: 0.01 }, { colour: 'red', from: 0.05 }],
    noValue: 'none',
  }),
];

const requests: readonly Panel[] = [
  timeSeries({
    title: 'Requests',
    description: 'Requests a second by answer. 5xx is for Grafana or its datasources to answer for.',
    unit: 'reqps',
    queries: [
      {
        expr: `sum by (status_code) (${rate('grafana_http_request_duration_seconds_count')})`,
        legend: '{{status_code}}',
      },
    ],
  }),
  timeSeries({
    title: 'How long an answer takes',
    description: 'Nine of ten requests are answered within this time. Panels that wait for slow queries count too.',
    unit: 's',
    queries: [
      {
        expr: `histogram_quantile(0.9, sum by (le) (${rate('grafana_http_request_duration_seconds_bucket')}))`,
        legend: 'nine of ten',
      },
    ],
  }),
];

const datasources: readonly Panel[] = [
  timeSeries({
    title: 'Queries by datasource',
    description: 'Queries a second that Grafana hands on, by kind of datasource and outcome.',
    unit: 'ops',
    width: 24,
    queries: [
      {
        expr: `sum by (plugin_id, status) (${rate('grafana_plugin_request_total', ', endpoint="queryData"')})`,
        legend: '{{plugin_id}} {{status}}',
      },
    ],
  }),
];

const dashboard = oncePer(
  () => '',
  () =>
    buildDashboard({
      uid: 'platform-grafana',
      name: 'grafana',
      title: 'Grafana itself',
      description: 'Whether Grafana answers, how fast, and whether its datasources do.',
      tags: ['dashboards'],
      rows: [
        { title: 'Is it working?', panels: glance },
        { title: 'Requests', panels: requests },
        { title: 'Datasources', panels: datasources },
      ],
    }),
);
