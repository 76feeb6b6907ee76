import { z } from 'zod';
import { subdomain, text } from './fields';

const tls = z.strictObject({
  secret: subdomain
    .optional()
    .describe('Secret with the keys `tls.crt` and `tls.key`; it is one of the needed Secrets.'),
  issuer: subdomain.optional().describe('Issuer of cert-manager, which makes the certificate.'),
  issuerKind: z.enum(['ClusterIssuer', 'Issuer']).default('ClusterIssuer').describe('Kind of the issuer.'),
  before: z
    .boolean()
    .default(false)
    .describe('Something before the controller ends TLS: a load balancer that has the certificate.'),
});

/** How people reach a component from outside the cluster. */
export const exposure = z.strictObject({
  through: z
    .enum(['none', 'ingress', 'gateway'])
    .default('none')
    .describe('`none`: by `kubectl port-forward` only. `ingress`: by an Ingress. `gateway`: by an HTTPRoute.'),
  host: text(
    /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*\.[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/,
    'write a DNS name such as grafana.example.com, without scheme, port and path.',
  )
    .max(253)
    .optional()
    .describe('DNS name, which must lead to the controller or gateway: `grafana.example.com`.'),
  tls: tls.optional().describe('With `ingress`: one of `secret`, `issuer` and `before`. A gateway has its own.'),
  annotations: z
    .record(z.string(), z.string())
    .default({})
    .describe('Annotations of the Ingress or HTTPRoute, by which many controllers are told more.'),
});
