import type { KubernetesObject } from '@254carbon/manifest';
import type { Exposure, Network } from '@254carbon/observability';
import type { ExposedPage } from './exposed-pages';

/** The Ingress that leads a host to a page, for the ingress controller of the cluster. */
export function ingressOf({ component, endpoint, exposure }: ExposedPage, { ingress }: Network): KubernetesObject {
  const { host, certificate } = exposure;
  const annotations = { ...issuerAnnotation(exposure), ...exposure.annotations };
  const backend = { service: { name: endpoint.service, port: { number: endpoint.port } } };
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: {
      name: component,
      namespace: endpoint.namespace,
      ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    },
    spec: {
      ...(ingress?.class === undefined ? {} : { ingressClassName: ingress.class }),
      ...(certificate === undefined ? {} : { tls: [{ hosts: [host], secretName: certificate.secret }] }),
      rules: [{ host, http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }],
    },
  };
}

/** cert-manager watches for it, and writes the certificate into the Secret that the Ingress names. */
function issuerAnnotation({ certificate }: Exposure): Readonly<Record<string, string>> {
  const issuer = certificate?.issuer;
  if (issuer === undefined) return {};
  return { [`cert-manager.io/${issuer.kind === 'Issuer' ? 'issuer' : 'cluster-issuer'}`]: issuer.name };
}
