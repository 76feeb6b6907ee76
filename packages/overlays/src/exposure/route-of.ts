import type { KubernetesObject } from '@254carbon/manifest';
import type { Network } from '@254carbon/observability';
import type { ExposedPage } from './exposed-pages';

/** The HTTPRoute that leads a host from a Gateway to a page. TLS is the affair of the listener that it names. */
export function routeOf({ component, endpoint, exposure }: ExposedPage, { gateway }: Network): KubernetesObject {
  const { host, annotations } = exposure;
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: {
      name: component,
      namespace: endpoint.namespace,
      ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    },
    spec: {
      // By its listener: without it the page would be served in clear text too, where the Gateway has a port for that.
      parentRefs: [{ name: gateway?.name, namespace: gateway?.namespace, sectionName: gateway?.listener }],
      hostnames: [host],
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: '/' } }],
          backendRefs: [{ name: endpoint.service, port: endpoint.port }],
        },
      ],
    },
  };
}
