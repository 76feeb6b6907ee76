/** Requests of the small helpers around Prometheus, which do not grow with the platform. */
export const requests = {
  operator: { cpu: '25m', memory: '64Mi' },
  /** Beside Prometheus and Alertmanager in each of their pods. */
  reloader: { cpu: '10m', memory: '32Mi' },
  nodeExporter: { cpu: '10m', memory: '32Mi' },
  /** Makes the certificate of the operator's webhook, then goes. */
  webhookJob: { cpu: '10m', memory: '32Mi' },
  stateMetrics: { cpu: '10m' },
} as const;
