import { defineComponent } from '../../define-component';
import { alerts } from './alerts';
import { dashboards } from './dashboards';
import { endpoints } from './endpoints';
import { grants } from './grants';
import { knobs } from './knobs';
import { leftovers } from './leftovers';
import { metrics } from './metrics';
import { AGENT, AGENT_NAMESPACE, AGENT_WORKLOAD, GATEWAY, GATEWAY_NAMESPACE } from './names';
import { outages } from './outages';
import { renders } from './renders';
import { values } from './values';
import { workloads } from './workloads';

/** The chart takes either the one or the other; ours replaces the chart's defaults instead of merging with them. */
const alternative = { key: 'config', instead: 'alternateConfig' };

/** Telemetry: a gateway that applications send to, and an agent on each node that collects the rest. */
export const otelCollector = defineComponent({
  name: 'otel-collector',
  title: 'OpenTelemetry Collector',
  summary: 'Takes traces, logs and metrics from applications, collects logs and metrics of nodes, and hands all over',
  chart: {
    repository: { name: 'open-telemetry', url: 'https://open-telemetry.github.io/opentelemetry-helm-charts' },
    name: 'opentelemetry-collector',
    version: '0.170.0',
    appVersion: '0.158.0',
  },
  releases: [
    { name: GATEWAY, namespace: GATEWAY_NAMESPACE, renders: renders.gateway },
    { name: AGENT, namespace: AGENT_NAMESPACE, renders: renders.agent },
  ],
  knobs,
  needs: [{ oneOf: ['traces-otlp', 'logs-otlp', 'metrics-otlp'], why: 'to have somewhere to send to' }],
  uses: [
    { endpoint: 'traces-otlp', from: GATEWAY, purpose: 'hand over spans' },
    { endpoint: 'logs-otlp', from: GATEWAY, purpose: 'hand over logs' },
    { endpoint: 'metrics-otlp', from: GATEWAY, purpose: 'hand over metrics' },
    { endpoint: 'otlp-grpc', from: AGENT_WORKLOAD, purpose: 'hand over logs and metrics of the node' },
  ],
  grants,
  unreadValues: { [GATEWAY]: [alternative], [AGENT]: [alternative] },
  endpoints,
  values,
  workloads,
  scrapes: () => [
    scrape(GATEWAY, GATEWAY_NAMESPACE, 'standalone-collector'),
    scrape(AGENT, AGENT_NAMESPACE, 'agent-collector'),
  ],
  leftovers,
  outages,
  metrics,
  dashboards,
  alerts,
});

function scrape(name: string, namespace: typeof GATEWAY_NAMESPACE | typeof AGENT_NAMESPACE, component: string) {
  return {
    name,
    namespace,
    selector: {
      'app.kubernetes.io/name': 'opentelemetry-collector',
      'app.kubernetes.io/instance': name,
      component,
    },
    port: 'metrics',
  };
}
