import type { KubernetesObject } from '@254carbon/manifest';
import { reduceObjects } from './reduce-objects';

const service: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', labels: { app: 'web', 'helm.sh/chart': 'web-1.0.0' } },
  spec: {
    clusterIP: 'None',
    selector: { app: 'web' },
    ports: [{ name: 'http', port: 80, targetPort: 'http' }, { port: 81 }],
  },
};

const container = {
  name: 'web',
  image: 'web:1',
  ports: [{ containerPort: 9000 }, { containerPort: 8080 }, { containerPort: 9000, protocol: 'UDP' }],
  resources: { requests: { cpu: 1, memory: '1Gi' } },
  securityContext: { runAsNonRoot: true },
};

const deployment: KubernetesObject = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'elsewhere' },
  spec: {
    replicas: 2,
    template: {
      metadata: { labels: { app: 'web', 'app.kubernetes.io/version': '1' } },
      spec: {
        hostNetwork: true,
        automountServiceAccountToken: false,
        serviceAccountName: 'web',
        volumes: [
          { name: 'data', persistentVolumeClaim: { claimName: 'web-data' } },
          { name: 'tmp', emptyDir: {} },
        ],
        containers: [container],
      },
    },
  },
};

describe('reduceObjects', () => {
  it('names the rule groups and dashboards that a chart brings', () => {
    const rule = { apiVersion: 'monitoring.coreos.com/v1', kind: 'PrometheusRule', metadata: { name: 'r' } };
    const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'd', labels: { grafana_dashboard: '1' } } };
    const groups = [{ name: 'b', rules: [{ alert: 'Down' }, { record: 'x' }] }, { name: 'a' }];
    const objects = [{ ...rule, spec: { groups } }, map, { ...map, metadata: { name: 'other' } }];
    const { alerts, ruleGroups, dashboards } = reduceObjects(objects, 'here');
    expect({ alerts, ruleGroups, dashboards }).toEqual({
      alerts: ['Down'],
      ruleGroups: ['a', 'b'],
      dashboards: ['d'],
    });
  });

  it('keeps of a Service its ports, its selector and the labels that hold no version', () => {
    expect(reduceObjects([service], 'here').services).toEqual([
      {
        name: 'web',
        namespace: 'here',
        headless: true,
        labels: { app: 'web' },
        selector: { app: 'web' },
        ports: [
          { name: 'http', port: 80, targetPort: 'http' },
          { name: undefined, port: 81, targetPort: 81 },
        ],
      },
    ]);
  });

  it('keeps of a workload what selects, binds and costs', () => {
    expect(reduceObjects([deployment], 'here').workloads).toEqual([
      {
        kind: 'Deployment',
        name: 'web',
        namespace: 'elsewhere',
        replicas: 2,
        labels: { app: 'web' },
        serviceAccount: 'web',
        token: false,
        spread: [],
        host: ['hostNetwork'],
        security: null,
        claims: ['web-data'],
        volumes: ['emptyDir', 'persistentVolumeClaim'],
        containers: [
          {
            name: 'web',
            ports: [8080, 9000],
            requests: { cpu: '1', memory: '1Gi' },
            limits: {},
            security: { runAsNonRoot: true },
          },
        ],
        initContainers: [],
      },
    ]);
  });

  it('keeps of an autoscaler whom it scales, and how far', () => {
    const autoscaler: KubernetesObject = {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'web' },
      spec: { scaleTargetRef: { kind: 'Deployment', name: 'web' }, minReplicas: 2, maxReplicas: 5 },
    };
    expect(reduceObjects([autoscaler], 'here').autoscalers).toEqual([
      { target: 'Deployment here/web', minReplicas: 2, maxReplicas: 5 },
    ]);
  });

  it.each([
    [undefined, undefined, true],
    [undefined, false, false],
    [true, false, true],
    [false, true, false],
  ])('with a pod that says %s and an account that says %s has a token: %s', (own, theirs, token) => {
    const account: KubernetesObject = {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'web' },
      ...(theirs === undefined ? {} : { automountServiceAccountToken: theirs }),
    };
    const spec = { serviceAccountName: 'web', ...(own === undefined ? {} : { automountServiceAccountToken: own }) };
    const set = { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: 'web' }, spec: { template: { spec } } };
    expect(reduceObjects([account, set], 'here').workloads[0]?.token).toBe(token);
  });

  it('counts the claims that a StatefulSet makes', () => {
    const set = {
      ...deployment,
      kind: 'StatefulSet',
      spec: { template: { spec: { containers: [] } }, volumeClaimTemplates: [{ metadata: { name: 'storage' } }] },
    };
    expect(reduceObjects([set], 'here').workloads[0]?.claims).toEqual(['storage']);
  });

  it('names every object with the namespace that it ends up in', () => {
    const role = {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: { name: 'web' },
      rules: [],
    };
    const facts = reduceObjects([service, deployment, role], 'here');
    expect(facts.objects).toEqual(['ClusterRole web', 'Deployment elsewhere/web', 'Service here/web']);
    expect(facts.roles).toEqual([{ role: 'web', rules: [] }]);
  });

  it('keeps the names of alerts and nothing of their text', () => {
    const rules = [
      { alert: 'B', expr: 'up' },
      { record: 'r', expr: 'up' },
      { alert: 'A', expr: 'up' },
    ];
    const rule = {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      metadata: { name: 'r' },
      spec: { groups: [{ name: 'g', rules }] },
    };
    expect(reduceObjects([rule], 'here').alerts).toEqual(['A', 'B']);
  });
});
