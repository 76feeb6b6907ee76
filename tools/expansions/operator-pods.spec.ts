import type { KubernetesObject } from '@254carbon/manifest';
import { operatorPods } from './operator-pods';

const resource = (kind: string): KubernetesObject => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind,
  metadata: { name: 'main', namespace: 'here' },
  spec: {
    replicas: 2,
    serviceAccountName: 'main',
    resources: { requests: { cpu: '1' }, limits: { memory: '1Gi' } },
    storage: { volumeClaimTemplate: {} },
  },
});

const operator: KubernetesObject = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'operator' },
  spec: {
    args: ['--config-reloader-cpu-request=10m', '--config-reloader-cpu-limit=0', '--config-reloader-memory-limit=64Mi'],
  },
};

describe('operatorPods', () => {
  it('tells the pods of a Prometheus: labels, claim, ports, and the reloader with what the operator gives it', () => {
    const pods = operatorPods(resource('Prometheus'), operator);
    expect(pods).toMatchObject({
      kind: 'Prometheus',
      replicas: 2,
      labels: { 'app.kubernetes.io/name': 'prometheus', 'operator.prometheus.io/name': 'main' },
      claims: ['prometheus-main-db'],
      volumes: ['configMap', 'emptyDir', 'persistentVolumeClaim', 'projected', 'secret'],
      token: true,
    });
    expect(pods?.containers).toMatchObject([
      { name: 'prometheus', ports: [9090], requests: { cpu: '1' }, limits: { memory: '1Gi' } },
      { name: 'config-reloader', ports: [8080], requests: { cpu: '10m' }, limits: { memory: '64Mi' } },
    ]);
    expect(pods?.containers[1]?.limits).not.toHaveProperty('cpu');
  });

  it('tells the pods of an Alertmanager, gossip included', () => {
    expect(operatorPods(resource('Alertmanager'), operator)).toMatchObject({
      labels: { 'app.kubernetes.io/name': 'alertmanager', alertmanager: 'main' },
      claims: ['alertmanager-main-db'],
      volumes: ['configMap', 'emptyDir', 'persistentVolumeClaim', 'projected', 'secret'],
      containers: [{ ports: [9093, 9094] }, { ports: [8080] }],
    });
  });

  it('leaves every other object alone', () => {
    expect(operatorPods(resource('ServiceMonitor'), operator)).toBeUndefined();
  });
});
