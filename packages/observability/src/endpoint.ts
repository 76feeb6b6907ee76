/** What a signal is about; `telemetry` is OTLP of any signal, before it is split. */
export type Signal = 'metrics' | 'logs' | 'traces' | 'alerts' | 'dashboards' | 'telemetry';

/**
 * What others ask for, independent of who offers it: `*-query` is for reading, `*-otlp` and `metrics-remote-write` are for
 * pushing. A component adds names of its own with its name before them, `kafka/broker`, so that a misspelt one of ours is
 * an error of the compiler.
 */
export type EndpointName =
  | 'metrics-query'
  | 'metrics-otlp'
  | 'metrics-remote-write'
  | 'alerts'
  | 'logs-query'
  | 'logs-otlp'
  | 'traces-query'
  | 'traces-otlp'
  | 'dashboards'
  | 'otlp-grpc'
  | 'otlp-http'
  | 'probe'
  | `${string}/${string}`;

/** Something that a component offers inside the cluster. */
export interface Endpoint {
  readonly name: EndpointName;
  readonly signal: Signal;
  /** Kubernetes Service that the chart makes under our release name. */
  readonly service: string;
  readonly namespace: string;
  /** Port of the Service. */
  readonly port: number;
  /** The pods' own port, which a NetworkPolicy must name. */
  readonly targetPort: number;
  readonly scheme: 'http' | 'https' | 'grpc';
  /** Base path of the protocol, '' for none. */
  readonly path: string;
  /** People open it in a browser, so it may be exposed; `login` where it asks them who they are. */
  readonly page?: { readonly login: boolean };
  /**
   * Pods behind a headless Service that each keep a store of their own. A push must reach every one of them, so senders
   * address the pods by name; absent where the Service stands in front of one logical store.
   */
  readonly independentPods?: { readonly headlessService: string; readonly names: readonly string[] };
}

/** `service.namespace.svc.domain`: the full name saves the resolver its search list. */
export function endpointHost(endpoint: Endpoint, domain: string): string {
  return `${endpoint.service}.${endpoint.namespace}.svc.${domain}`;
}

/** Base URL to read from; for `grpc` the `host:port` form that gRPC clients take. */
export function endpointUrl(endpoint: Endpoint, domain: string): string {
  return urlOf(endpoint, endpointHost(endpoint, domain));
}

/** Every address that a push has to go to: one, or one for each independent pod. */
export function pushUrls(endpoint: Endpoint, domain: string): readonly string[] {
  const pods = endpoint.independentPods;
  if (pods === undefined) return [endpointUrl(endpoint, domain)];
  return pods.names.map((pod) => urlOf(endpoint, `${pod}.${pods.headlessService}.${endpoint.namespace}.svc.${domain}`));
}

function urlOf({ scheme, port, path }: Endpoint, host: string): string {
  return scheme === 'grpc' ? `${host}:${port}` : `${scheme}://${host}:${port}${path}`;
}
