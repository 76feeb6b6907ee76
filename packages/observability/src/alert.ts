/** `none` is for what must fire for ever. */
export type AlertSeverity = 'critical' | 'warning' | 'info' | 'none';

/** An alerting rule with the page that its runbook link leads to. */
export interface Alert {
  /** PascalCase; the runbook page is `docs/runbooks/<name>.md`. */
  readonly name: string;
  readonly severity: AlertSeverity;
  /** PromQL that gives a sample for each thing that is wrong. */
  readonly expr: string;
  /** Prometheus duration for which the expression must hold. */
  readonly for: string;
  /** One line; may use `{{ $labels.x }}` and `{{ $value }}`. */
  readonly summary: string;
  readonly description: string;
  readonly runbook: Runbook;
}

/** What a person at night needs, in this order. */
export interface Runbook {
  /** What is seen. */
  readonly symptom: string;
  /** What it means for users of the platform. */
  readonly meaning: string;
  /** First steps; a step may have a command. */
  readonly steps: readonly { readonly text: string; readonly command?: string }[];
}

/** One group of a PrometheusRule: alerts of one component that are evaluated together. */
export interface AlertGroup {
  readonly name: string;
  /** What they are about where that is not the component itself; the label `component`, by which alerts are held back. */
  readonly about?: string;
  /** Uid of the dashboard that shows more. */
  readonly dashboard?: string;
  readonly alerts: readonly Alert[];
}
