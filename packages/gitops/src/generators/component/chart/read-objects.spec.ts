import { readObjects } from './read-objects';

const SERVER = `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: shop-db, namespace: observability }
spec:
  replicas: 2
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db, version: '1' } }
    spec:
      containers:
        - name: db
          ports:
            - { name: sql, containerPort: 5432 }
            - { name: gossip, containerPort: 7946, protocol: UDP }
            - { name: http-metrics, containerPort: 9187 }
          resources: { requests: { cpu: 1, memory: 1Gi } }
`;
const service = (name: string, spec: string) => `---
apiVersion: v1
kind: Service
metadata: { name: ${name}, labels: { app.kubernetes.io/name: db, helm.sh/chart: db-1.2.3 } }
spec: { selector: { app: db }, ${spec} }
`;
const PORTS = `ports: [{ name: sql, port: 5432, targetPort: sql }, { name: http-metrics, port: 80, targetPort: http-metrics }]`;
const ROLE = `---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: shop }
rules: [{ apiGroups: [''], resources: [pods], verbs: [get] }]
`;

describe('what Helm makes of a chart', () => {
  it('has the ports of its Services as endpoints, at the ports of the pods, and not those of a headless twin', () => {
    const { endpoints } = readObjects(
      SERVER + service('db', PORTS) + service('db-headless', `clusterIP: None, ${PORTS}`),
      'shop',
    );
    expect(
      endpoints.map(({ name, service, port, targetPort, scheme }) => [name, service, port, targetPort, scheme]),
    ).toEqual([
      ['shop/db-sql', 'db', 5432, 5432, 'http'],
      ['shop/db-http-metrics', 'db', 80, 9187, 'http'],
    ]);
  });

  it('calls the only port the service of the component, and tells TLS and gRPC by name and number', () => {
    const one = (port: string) => readObjects(service('db', `ports: [${port}]`), 'shop').endpoints;
    expect(one('{ port: 443 }')).toMatchObject([{ name: 'shop/service', scheme: 'https', targetPort: 443 }]);
    expect(one('{ name: otlp-grpc, port: 4317 }')).toMatchObject([{ name: 'shop/service', scheme: 'grpc' }]);
    expect(one('{ port: 53, protocol: UDP }')).toEqual([]);
  });

  it('has its pods as workloads, with the ports that have metrics', () => {
    const { workloads, scrapes } = readObjects(SERVER + service('db', PORTS), 'shop');
    expect(workloads).toEqual([
      {
        kind: 'StatefulSet',
        name: 'shop-db',
        namespace: 'observability',
        replicas: 2,
        labels: { app: 'db' },
        scraped: [9187],
        containers: [{ name: 'db', ports: [5432, 9187], requests: { cpu: '1', memory: '1Gi' } }],
      },
    ]);
    expect(scrapes).toEqual([
      { name: 'db', namespace: 'observability', selector: { 'app.kubernetes.io/name': 'db' }, port: 'http-metrics' },
    ]);
  });

  it('tells the rights that it hands out, and that its pods use them', () => {
    const { grants, renders, workloads } = readObjects(SERVER + ROLE, 'shop');
    expect(grants).toEqual([{ role: 'shop', rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }] }]);
    expect(workloads[0]?.reaches).toMatchObject([{ to: 'api-server' }]);
    expect(renders).toMatchObject([
      { kinds: ['StatefulSet.apps'] },
      { kinds: ['ClusterRole.rbac.authorization.k8s.io'], elsewhere: {} },
    ]);
  });

  it('tells the definitions that it brings, and those that others must bring', () => {
    const text = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: shops.example.com }
spec: { group: example.com }
---
apiVersion: example.com/v1
kind: Shop
metadata: { name: one }
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: one }
`;
    expect(readObjects(text, 'shop')).toMatchObject({
      bringsCrdsOf: ['example.com'],
      rendersKindsOf: ['monitoring.coreos.com'],
    });
  });
});
