import type { JsonObject } from '@254carbon/manifest';
import type { Context } from '../../component';
import { endpointUrl } from '../../endpoint';
import { datasources as known } from '../../dashboards/datasources';
import { SCRAPE_INTERVAL } from '../prometheus/names';
import type { GrafanaKnobs } from './knobs';

/** Which signals there are to link; a link stands only where both of its ends do. */
interface Signals {
  readonly metrics: boolean;
  readonly logs: boolean;
  readonly traces: boolean;
  readonly alerts: boolean;
}

/** Grafana expands `$name` in provisioning files; a doubled `$` reaches the datasource as one. */
const TAGS = '$$__tags';
const SPAN_TAGS = '$${__tags}';
const TRACE_ID = '$${__trace.traceId}';
const VALUE = '$${__value.raw}';

/** Grafana's provisioning file: one datasource for each signal that is offered, with links in every direction. */
export function datasources({ endpoint, environment }: Context<GrafanaKnobs>): JsonObject {
  const { domain } = environment.cluster;
  const metrics = endpoint('metrics-query');
  const logs = endpoint('logs-query');
  const traces = endpoint('traces-query');
  const alerts = endpoint('alerts');
  const signals = {
    metrics: metrics !== undefined,
    logs: logs !== undefined,
    traces: traces !== undefined,
    alerts: alerts !== undefined,
  };
  const list = [
    metrics && {
      name: 'Prometheus',
      ...known.prometheus,
      url: endpointUrl(metrics, domain),
      jsonData: prometheus(signals),
    },
    logs && { name: 'Loki', ...known.loki, url: endpointUrl(logs, domain), jsonData: loki(signals) },
    traces && { name: 'Tempo', ...known.tempo, url: endpointUrl(traces, domain), jsonData: tempo(signals) },
    alerts && { name: 'Alertmanager', ...known.alertmanager, url: endpointUrl(alerts, domain), jsonData: alertmanager },
  ].filter((one) => one !== undefined);
  return {
    apiVersion: 1,
    // A datasource whose component was turned off goes too.
    prune: true,
    datasources: list.map((one, index) => ({ access: 'proxy', editable: false, isDefault: index === 0, ...one })),
  };
}

function prometheus({ traces, alerts }: Signals): JsonObject {
  return {
    httpMethod: 'POST',
    prometheusType: 'Prometheus',
    timeInterval: SCRAPE_INTERVAL,
    ...alertsOf(alerts),
    ...(traces
      ? {
          // SDKs say trace_id, Tempo's metrics generator traceID.
          exemplarTraceIdDestinations: ['trace_id', 'traceID'].map((name) => ({
            name,
            datasourceUid: known.tempo.uid,
            urlDisplayLabel: 'View trace',
          })),
        }
      : {}),
  };
}

function loki({ traces, alerts }: Signals): JsonObject {
  const link = { datasourceUid: known.tempo.uid, url: VALUE, urlDisplayLabel: 'View trace' };
  return {
    maxLines: 1000,
    ...alertsOf(alerts),
    ...(traces
      ? {
          derivedFields: [
            // OTLP logs carry the id beside the line; lines of others have it inside.
            { name: 'Trace', matcherType: 'label', matcherRegex: 'trace_id', ...link },
            { name: 'Trace in line', matcherRegex: '[tT]race_?[iI][dD]["=: ]+([0-9a-f]{32})', ...link },
          ],
        }
      : {}),
  };
}

function tempo({ metrics, logs }: Signals): JsonObject {
  const around = { spanStartTimeShift: '-5m', spanEndTimeShift: '5m' };
  return {
    nodeGraph: { enabled: true },
    traceQuery: { timeShiftEnabled: true, spanStartTimeShift: '-30m', spanEndTimeShift: '30m' },
    ...(logs
      ? {
          tracesToLogsV2: {
            datasourceUid: known.loki.uid,
            ...around,
            tags: [
              { key: 'service.name', value: 'service_name' },
              { key: 'k8s.namespace.name', value: 'k8s_namespace_name' },
            ],
            // The id is structured metadata, not part of the line, so a text filter would find nothing.
            customQuery: true,
            query: `{${SPAN_TAGS}} | trace_id="${TRACE_ID}"`,
          },
        }
      : {}),
    ...(metrics
      ? {
          serviceMap: { datasourceUid: known.prometheus.uid },
          tracesToMetrics: {
            datasourceUid: known.prometheus.uid,
            ...around,
            tags: [{ key: 'service.name', value: 'service' }],
            queries: [
              { name: 'Request rate', query: `sum(rate(traces_spanmetrics_calls_total{${TAGS}}[5m]))` },
              {
                name: 'Error rate',
                query: `sum(rate(traces_spanmetrics_calls_total{${TAGS},status_code="STATUS_CODE_ERROR"}[5m]))`,
              },
              {
                name: 'Duration, 95 %',
                query: `histogram_quantile(0.95, sum by (le) (rate(traces_spanmetrics_latency_bucket{${TAGS}}[5m])))`,
              },
            ],
          },
        }
      : {}),
  };
}

function alertsOf(alerts: boolean): JsonObject {
  return alerts ? { manageAlerts: true, alertmanagerUid: known.alertmanager.uid } : { manageAlerts: false };
}

const alertmanager: JsonObject = { implementation: 'prometheus', handleGrafanaManagedAlerts: false };
