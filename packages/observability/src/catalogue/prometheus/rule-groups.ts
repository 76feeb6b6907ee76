import type { JsonObject } from '@254carbon/manifest';

/**
 * The chart's rule groups that are off; all others stay. `windows` and the control plane's watch what is not here, the
 * last three are replaced by alerts of ours with a runbook each, so that nothing pages twice.
 */
export const ruleGroups: JsonObject = {
  etcd: false,
  kubeControllerManager: false,
  kubeProxy: false,
  kubeSchedulerAlerting: false,
  kubeSchedulerRecording: false,
  windows: false,
  alertmanager: false,
  prometheus: false,
  prometheusOperator: false,
};
