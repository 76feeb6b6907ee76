import { resourceOf } from './resource-of';

describe('resourceOf', () => {
  it.each([
    ['ConfigMap', 'configmaps'],
    ['NetworkPolicy', 'networkpolicies'],
    ['Ingress', 'ingresses'],
    ['StorageClass', 'storageclasses'],
    ['Prometheus', 'prometheuses'],
    ['Gateway', 'gateways'],
    ['Endpoints', 'endpoints'],
    ['IPAddress', 'ipaddresses'],
  ])('of %s is %s', (kind, resource) => {
    expect(resourceOf(kind)).toBe(resource);
  });
});
