import type { Context } from '../../component';
import type { Dashboard } from '../../dashboard';
import { buildDashboard, stat, timeSeries, trafficLight } from '../../dashboards';
import { oncePer } from '../../once-per';
import type { BlackboxExporterKnobs } from './knobs';
import { NAMESPACE, PROBES, RELEASE } from './names';

export const DASHBOARD = 'platform-probes';
const PROBED = `job="${PROBES}"`;

/** Its panels ask Prometheus, so without it there is no dashboard. */
export function dashboards({ enabled }: Context<BlackboxExporterKnobs>): readonly Dashboard[] {
  return enabled('prometheus') ? [dashboard('all')] : [];
}

const dashboard = oncePer(
  (which: 'all') => which,
  () =>
    buildDashboard({
      uid: DASHBOARD,
      name: 'probes',
      title: 'Probes',
      description:
        'Whether what is probed from inside the cluster answers, how fast, and how long certificates are valid.',
      tags: ['probes'],
      rows: [
        {
          title: 'Does it answer?',
          panels: [
            trafficLight({
              title: 'Exporter',
              description: 'It can be scraped.',
              expr: `max(up{job="${RELEASE}", namespace="${NAMESPACE}"})`,
            }),
            stat({
              title: 'Addresses that fail',
              description: 'Addresses of which no probe works. None is good.',
              unit: 'short',
              query: {
                expr: `count(max by (instance) (probe_success{${PROBED}}) == 0) or vector(0)`,
                legend: 'failing',
              },
              steps: [{ colour: 'green' }, { colour: 'red', from: 1 }],
            }),
            stat({
              title: 'Next certificate',
              description: 'Seconds until the first certificate expires. Two weeks and more are good.',
              unit: 's',
              query: {
                expr: `min(probe_ssl_earliest_cert_expiry{${PROBED}}) - time()`,
                legend: 'left',
              },
              steps: [{ colour: 'red' }, { colour: 'orange', from: 604800 }, { colour: 'green', from: 1209600 }],
            }),
          ],
        },
        {
          title: 'Addresses',
          panels: [
            timeSeries({
              title: 'Answers',
              description: 'Part of the probes that work. 1 is good.',
              unit: 'percentunit',
              queries: [{ expr: `avg by (instance) (probe_success{${PROBED}})`, legend: '{{instance}}' }],
            }),
            timeSeries({
              title: 'Status',
              description: 'Status of the last answer; 0 where there was none.',
              unit: 'short',
              queries: [{ expr: `max by (instance) (probe_http_status_code{${PROBED}})`, legend: '{{instance}}' }],
            }),
            timeSeries({
              title: 'Time of a probe',
              description: 'How long a whole probe takes. It ends after 5 seconds.',
              unit: 's',
              queries: [{ expr: `max by (instance) (probe_duration_seconds{${PROBED}})`, legend: '{{instance}}' }],
            }),
            timeSeries({
              title: 'What takes the time',
              description: 'Parts of a probe over all addresses: finding the name, connecting, TLS, waiting, reading.',
              unit: 's',
              queries: [{ expr: `avg by (phase) (probe_http_duration_seconds{${PROBED}})`, legend: '{{phase}}' }],
            }),
          ],
        },
      ],
    }),
);
