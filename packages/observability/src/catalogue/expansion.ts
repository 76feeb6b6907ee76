/** What Helm renders from a chart with our values, reduced to the facts that our model claims too. */
export interface Expansion {
  readonly release: string;
  readonly namespace: string;
  readonly chart: string;
  readonly version: string;
  /** SHA-256 of the values: facts of other values prove nothing. */
  readonly values: string;
  /** `Kind namespace/name` of every object. */
  readonly objects: readonly string[];
  readonly services: readonly ExpandedService[];
  readonly workloads: readonly ExpandedWorkload[];
  readonly roles: readonly ExpandedRole[];
  readonly monitors: readonly ExpandedMonitor[];
  readonly disruptionBudgets: readonly ExpandedDisruptionBudget[];
  readonly autoscalers: readonly ExpandedAutoscaler[];
  /** Names of the alerts in PrometheusRules. */
  readonly alerts: readonly string[];
  readonly ruleGroups: readonly string[];
  /** Names of the ConfigMaps that hold dashboards. */
  readonly dashboards: readonly string[];
  /** Names of the definitions that Helm brings before the rest. */
  readonly crds: readonly string[];
  /** `Kind name` of what the chart rendered and the release removes. */
  readonly removed: readonly string[];
  /** Roles that the chart gives more rules than our grants leave it, as the chart has them. */
  readonly narrowed: readonly ExpandedRole[];
  /** What the chart brings when nobody sets a value, for components that tell what becomes of it. */
  readonly offered?: {
    readonly alerts: readonly string[];
    readonly ruleGroups: readonly string[];
    readonly dashboards: readonly string[];
  };
}

export interface ExpandedService {
  readonly name: string;
  readonly namespace: string;
  readonly headless: boolean;
  readonly labels: Readonly<Record<string, string>>;
  readonly selector: Readonly<Record<string, string>>;
  readonly ports: readonly { readonly name?: string; readonly port: number; readonly targetPort: number | string }[];
}

export interface ExpandedWorkload {
  /** `Prometheus` and `Alertmanager` are what the operator makes of these resources. */
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly replicas?: number;
  /** Labels of the pods, without those that hold a version. */
  readonly labels: Readonly<Record<string, string>>;
  readonly serviceAccount: string;
  /** Whether its pods get a token for the API server. */
  readonly token: boolean;
  readonly host: readonly string[];
  readonly priority?: string;
  /** Seconds between the request to end and the kill; absent where nobody says, which means 30. */
  readonly gracePeriod?: number;
  /** Topology keys over which its pods are spread or kept apart. */
  readonly spread: readonly string[];
  readonly security: unknown;
  readonly claims: readonly string[];
  /** Kinds of its pods' volumes, `emptyDir`. */
  readonly volumes: readonly string[];
  readonly containers: readonly ExpandedContainer[];
  readonly initContainers: readonly ExpandedContainer[];
}

export interface ExpandedContainer {
  readonly name: string;
  readonly ports: readonly number[];
  readonly requests: Readonly<Record<string, string>>;
  readonly limits: Readonly<Record<string, string>>;
  readonly security: unknown;
}

export interface ExpandedRole {
  readonly role: string;
  readonly namespace?: string;
  readonly rules: readonly unknown[];
}

export interface ExpandedMonitor {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly selector: unknown;
  readonly namespaces: readonly string[];
  readonly ports: readonly string[];
}

export interface ExpandedAutoscaler {
  /** `Deployment observability/otel-collector`. */
  readonly target: string;
  readonly minReplicas: number;
  readonly maxReplicas: number;
}

export interface ExpandedDisruptionBudget {
  readonly name: string;
  readonly namespace: string;
  readonly selector: unknown;
  readonly minAvailable?: number | string;
  readonly maxUnavailable?: number | string;
}
