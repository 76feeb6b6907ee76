import type { Chart } from '../../component';

export const chart: Chart = {
  repository: { name: 'prometheus-community', url: 'https://prometheus-community.github.io/helm-charts' },
  name: 'kube-prometheus-stack',
  version: '88.5.3',
  appVersion: 'v0.93.1',
};
