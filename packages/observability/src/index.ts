export type { Alert, AlertGroup, AlertSeverity, Runbook } from './alert';
export { alertTests, type AlertRule } from './alert-tests';
export type { AlertTrial, AlertTrials } from './alert-trial';
export { catalogue } from './catalogue';
export { alertmanager } from './catalogue/alertmanager/component';
export { blackboxExporter } from './catalogue/blackbox-exporter/component';
export { grafana } from './catalogue/grafana/component';
export { loki } from './catalogue/loki/component';
export { otelCollector } from './catalogue/otel-collector/component';
export { prometheus } from './catalogue/prometheus/component';
export { tempo } from './catalogue/tempo/component';
export type {
  Bundle,
  Chart,
  Component,
  Context,
  Grant,
  KnobContext,
  Leftover,
  Metric,
  Mount,
  Need,
  Refusal,
  Release,
  RenderedKinds,
  RequiredSecret,
  SecretKey,
  ScrapeTarget,
  UnreadValue,
  Use,
} from './component';
export type { Dashboard } from './dashboard';
export {
  buildDashboard,
  datasources,
  logs,
  stat,
  table,
  timeSeries,
  trafficLight,
  type Panel,
  type PanelFacts,
  type PanelQuery,
} from './dashboards';
export { fillVariables } from './dashboards/fill-variables';
export { defineComponent, type Adjustment, type ComponentDefinition } from './define-component';
export { endpointHost, endpointUrl, pushUrls, type Endpoint, type EndpointName, type Signal } from './endpoint';
export {
  SIZES,
  type Entrance,
  type EnvironmentFacts,
  type EnvironmentNames,
  type Database,
  type Exposure,
  type Login,
  type Network,
  type Notification,
  type ObjectStorage,
  type Size,
} from './environment-facts';
export { extend } from './extend';
export { DURATION, knob, knobDefaults, QUANTITY, type Knob, type KnobSet, type KnobValues } from './knob';
export { mergeValues } from './merge-values';
export { oncePer } from './once-per';
export { unwiredFailures, WIRED_PARTS, wiredFailures, type PartFailure } from './part-failures';
export type { PlatformNamespace } from './platform-namespace';
export { priorityClasses, type PriorityClass } from './priority-class';
export { parseQuantity, scaleQuantity } from './quantity';
export { releaseValues, type ReleaseValues } from './release-values';
export { requestsAndLimit } from './requests-and-limit';
export { sampleContext } from './sample-context';
export { sampleEnvironment } from './sample-environment';
export { sizeTargets, sizingFigures, type SizeTarget, type SizingFigure } from './sizes';
export { wire, type EnabledComponent, type Flow, type Lack, type Wiring } from './wiring';
export type { Admission, Outside, Reach, Workload } from './workload';
