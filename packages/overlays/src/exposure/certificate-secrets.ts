import type { Endpoint, EnvironmentFacts, PlatformNamespace, RequiredSecret } from '@254carbon/observability';

/** The Secret with the certificate of a page, where neither cert-manager nor a gateway brings one. */
export function certificateSecrets(
  component: string,
  endpoints: readonly Endpoint[],
  { expose }: Pick<EnvironmentFacts, 'expose'>,
): readonly RequiredSecret[] {
  const exposure = expose[component];
  const page = endpoints.find((endpoint) => endpoint.page !== undefined);
  if (exposure?.certificate === undefined || exposure.certificate.issuer !== undefined || page === undefined) return [];
  return [
    {
      name: exposure.certificate.secret,
      namespace: page.namespace as PlatformNamespace,
      type: 'kubernetes.io/tls',
      keys: [
        { name: 'tls.crt', description: `certificate for ${exposure.host} with its chain, PEM` },
        { name: 'tls.key', description: 'its private key, PEM' },
      ],
      purpose: `The ingress controller serves ${exposure.url} with it`,
    },
  ];
}
