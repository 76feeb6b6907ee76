import { buildDashboard, stat, table, timeSeries, type Panel } from '../../dashboards';
import { oncePer } from '../../once-per';
import { GITOPS } from './dashboard-uids';
import { FLUX } from './flux-scrapes';

const OBJECT = 'customresource_kind, exported_namespace, name';

/** When the objects that `which` selects became what they are, with what is known of each; Grafana counts in milliseconds. */
const sinceOf = (which: string) =>
  `1000 * max by (${OBJECT}) (gotk_resource_ready_since_seconds) * on (${OBJECT}) group_left (ready, revision, suspended) max by (${OBJECT}, ready, revision, suspended) (gotk_resource_info{${which}})`;

const columns = {
  customresource_kind: 'Kind',
  exported_namespace: 'Namespace',
  name: 'Name',
  ready: 'Ready',
  suspended: 'Suspended',
  revision: 'Revision',
};

const count = (title: string, description: string, which: string, colour: 'red' | 'orange') =>
  stat({
    title,
    description,
    unit: 'short',
    width: 6,
    query: { expr: `count(max by (${OBJECT}) (gotk_resource_info{${which}})) or vector(0)`, legend: title },
    steps: [{ colour: 'green' }, { colour, from: 1 }],
  });

const glance: readonly Panel[] = [
  count(
    'Not ready',
    'Objects that Flux cannot bring into their state, or is at work on.',
    'ready=~"False|Unknown"',
    'red',
  ),
  count('Stalled', 'Objects that Flux has given up on until they change.', 'stalled="True"', 'red'),
  count('Suspended', 'Objects that Flux leaves alone because somebody told it to.', 'suspended="true"', 'orange'),
  count(
    'Drifted',
    'Releases whose objects were changed in the cluster and not yet set right. Of Kustomizations nothing counts it.',
    'drifted="True"',
    'orange',
  ),
];

const objects: readonly Panel[] = [
  table({
    title: 'Not ready, since when',
    description: 'Objects that are not ready, the longest first. Begin with sources: what is behind them waits.',
    unit: 'dateTimeFromNow',
    expr: sinceOf('ready=~"False|Unknown"'),
    labels: columns,
    value: 'Since',
    noValue: 'all are ready',
    ascending: true,
  }),
  table({
    title: 'All objects, the latest change first',
    description: 'What Flux manages, the revision that each holds, and since when it has been as it is.',
    unit: 'dateTimeFromNow',
    height: 14,
    expr: sinceOf('customresource_kind!=""'),
    labels: columns,
    value: 'Since',
    noValue: 'kube-state-metrics tells of none',
  }),
];

const controllers: readonly Panel[] = [
  timeSeries({
    title: 'Controllers',
    description:
      '1 where a controller of Flux answers its scrape, 0 where it does not. Without it, its kinds stay as they are.',
    unit: 'short',
    max: 1,
    width: 8,
    queries: [{ expr: `max by (job) (up{${FLUX}})`, legend: '{{job}}' }],
  }),
  timeSeries({
    title: 'How long a turn takes',
    description: 'Nine of ten turns are shorter than this, by kind. Releases wait for their pods; others take seconds.',
    unit: 's',
    width: 8,
    queries: [
      {
        expr: `histogram_quantile(0.9, sum by (kind, le) (rate(gotk_reconcile_duration_seconds_bucket{${FLUX}}[30m])))`,
        legend: '{{kind}}',
      },
    ],
  }),
  timeSeries({
    title: 'Turns that fail',
    description: 'Turns an hour that end with an error, by controller. They are tried again.',
    unit: 'short',
    width: 8,
    queries: [
      {
        expr: `sum by (job, controller) (increase(controller_runtime_reconcile_errors_total{${FLUX}}[1h])) > 0`,
        legend: '{{job}} {{controller}}',
      },
    ],
  }),
  timeSeries({
    title: 'Waiting',
    description:
      'Objects whose turn has come and that no worker is free for. More than a handful for long is too many.',
    unit: 'short',
    width: 12,
    queries: [{ expr: `sum by (job) (workqueue_depth{${FLUX}})`, legend: '{{job}}' }],
  }),
  timeSeries({
    title: 'The longest turn now',
    description: 'For how long a controller has been at the object that takes it longest. An hour is an alert.',
    unit: 's',
    width: 12,
    queries: [{ expr: `max by (job) (workqueue_longest_running_processor_seconds{${FLUX}})`, legend: '{{job}}' }],
  }),
];

/** What Flux does with this platform: is Git what runs? */
export const gitopsDashboard = oncePer(
  () => '',
  () =>
    buildDashboard({
      uid: GITOPS,
      name: 'gitops',
      title: 'GitOps',
      description:
        'Whether the cluster is what Git says: what is not ready and since when, which revision, what is suspended.',
      tags: ['gitops'],
      rows: [
        { title: 'Is it what Git says?', panels: glance },
        { title: 'Objects', panels: objects },
        { title: 'Controllers', panels: controllers },
      ],
    }),
);
