import { endpointHost, endpointUrl, pushUrls, type Endpoint } from './endpoint';

const http: Endpoint = {
  name: 'metrics-otlp',
  signal: 'metrics',
  service: 'metrics',
  namespace: 'observability',
  port: 9090,
  targetPort: 9090,
  scheme: 'http',
  path: '/api/v1/otlp',
};
const grpc: Endpoint = { ...http, name: 'traces-otlp', port: 4317, targetPort: 4317, scheme: 'grpc', path: '' };
const twins: Endpoint = { ...http, independentPods: { headlessService: 'metrics-pods', names: ['m-0', 'm-1'] } };

describe('an endpoint', () => {
  it('is found under its full name in the domain of the cluster', () => {
    expect(endpointHost(http, 'k8s.example')).toBe('metrics.observability.svc.k8s.example');
  });

  it('has a URL with its path, and for gRPC a host with its port', () => {
    expect(endpointUrl(http, 'cluster.local')).toBe('http://metrics.observability.svc.cluster.local:9090/api/v1/otlp');
    expect(endpointUrl({ ...http, scheme: 'https', path: '' }, 'cluster.local')).toBe(
      'https://metrics.observability.svc.cluster.local:9090',
    );
    expect(endpointUrl(grpc, 'cluster.local')).toBe('metrics.observability.svc.cluster.local:4317');
  });
});

describe('pushUrls', () => {
  it('is the Service where there is one store behind it', () => {
    expect(pushUrls(http, 'cluster.local')).toEqual([endpointUrl(http, 'cluster.local')]);
  });

  it('is each pod by its name where each keeps a store of its own, and not the Service', () => {
    expect(pushUrls(twins, 'cluster.local')).toEqual([
      'http://m-0.metrics-pods.observability.svc.cluster.local:9090/api/v1/otlp',
      'http://m-1.metrics-pods.observability.svc.cluster.local:9090/api/v1/otlp',
    ]);
  });

  it('keeps the form of gRPC for pods too', () => {
    const pods = { ...grpc, independentPods: { headlessService: 'traces-pods', names: ['t-0'] } };
    expect(pushUrls(pods, 'cluster.local')).toEqual(['t-0.traces-pods.observability.svc.cluster.local:4317']);
  });

  it('leaves reading to the Service', () => {
    expect(endpointUrl(twins, 'cluster.local')).toBe(endpointUrl(http, 'cluster.local'));
  });
});
