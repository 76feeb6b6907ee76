import type { JsonObject } from '@254carbon/manifest';
import type { AlertTrial } from './alert-trial';

/** An alerting rule as it stands in a PrometheusRule. */
export interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** The unit tests of an alert in promtool's format: for each trial one in which it fires, and one in which it does not. */
export function alertTests(rule: AlertRule, trial: AlertTrial): readonly JsonObject[] {
  return [trial, ...(trial.others ?? [])].flatMap((one) => testsOf(rule, one));
}

function testsOf(rule: AlertRule, trial: AlertTrial): readonly JsonObject[] {
  const { labels, summary, description } = trial.fires;
  const fired = {
    exp_labels: { ...rule.labels, ...labels },
    exp_annotations: { ...rule.annotations, summary, description },
  };
  const test = (history: 'fires' | 'silent', expected: readonly JsonObject[]): JsonObject => ({
    name: `${rule.alert} ${history === 'fires' ? 'fires' : 'is silent'}`,
    interval: '1m',
    input_series: Object.entries(trial.series).map(([series, values]) => ({ series, values: values[history] })),
    alert_rule_test: [{ eval_time: trial.at, alertname: rule.alert, exp_alerts: expected }],
  });
  return [test('fires', [fired]), ...(trial.always === true ? [] : [test('silent', [])])];
}
