import type { KnobContext } from '../../component';
import type { Endpoint } from '../../endpoint';
import type { PrometheusKnobs } from './knobs';
import { HEADLESS_SERVICE, NAMESPACE, POD_PREFIX, PROMETHEUS } from './names';

/**
 * One Service and port for all. Reading through it is right: every server holds everything, and the Service keeps a
 * client on one server, so that a graph does not jump between two that scraped at slightly different times. Pushing
 * through it would split the data, so a push names the pods where there are several.
 */
export function endpoints({ knobs }: KnobContext<PrometheusKnobs>): readonly Endpoint[] {
  const service = {
    signal: 'metrics',
    service: PROMETHEUS,
    namespace: NAMESPACE,
    port: 9090,
    targetPort: 9090,
    scheme: 'http',
  } as const;
  const names = Array.from({ length: knobs.replicas }, (_, ordinal) => `${POD_PREFIX}-${ordinal}`);
  const push = names.length > 1 ? { independentPods: { headlessService: HEADLESS_SERVICE, names } } : {};
  return [
    { name: 'metrics-query', ...service, path: '', page: { login: false } },
    { name: 'metrics-otlp', ...service, path: '/api/v1/otlp', ...push },
    { name: 'metrics-remote-write', ...service, path: '/api/v1/write', ...push },
  ];
}
