export type { Alert, AlertGroup, AlertSeverity, Runbook } from './alert';
export type {
  Chart,
  Component,
  Context,
  Grant,
  KnobContext,
  Leftover,
  Metric,
  Mount,
  Need,
  PlatformNamespace,
  Refusal,
  Release,
  RequiredSecret,
  ScrapeTarget,
  Use,
} from './component';
export type { Dashboard } from './dashboard';
export { defineComponent, type Adjustment, type ComponentDefinition } from './define-component';
export { endpointHost, endpointUrl, pushUrls, type Endpoint, type EndpointName, type Signal } from './endpoint';
export { SIZES, type EnvironmentFacts, type ObjectStorage, type Size } from './environment-facts';
export { DURATION, knob, knobDefaults, QUANTITY, type Knob, type KnobSet, type KnobValues } from './knob';
export { wire, type EnabledComponent, type Flow, type Lack, type Wiring } from './wiring';
export type { Workload } from './workload';
