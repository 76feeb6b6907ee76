import { isObject, type JsonObject } from '@254carbon/manifest';
import type { Alert, AlertTrial, Component, Dashboard } from '@254carbon/observability';
import { extend } from '@254carbon/observability';

/** An alert that lies in a file of its own, with what it is tried with. */
export interface AlertFile {
  readonly alert: Alert;
  readonly trial?: AlertTrial;
  /** From the workspace's root. */
  readonly file: string;
}

/** What lies in the folders `dashboards/` and `alerts/` beside a component. */
export interface ComponentContent {
  readonly dashboards: readonly Dashboard[];
  readonly alerts: readonly AlertFile[];
}

/** The component with what lies beside it, in addition to its own. */
export function withContent(component: Component, { dashboards, alerts }: ComponentContent): Component {
  if (dashboards.length + alerts.length === 0) return component;
  const group = { name: `${component.name}-own`, alerts: alerts.map(({ alert }) => alert) };
  return extend(component, {
    ...(dashboards.length > 0 ? { dashboards: () => dashboards } : {}),
    ...(alerts.length > 0 ? { alerts: () => [group] } : {}),
  });
}

/** What a default export lacks to be a dashboard. */
export function dashboardLacks(value: unknown): readonly string[] {
  if (!isObject(value)) return ['an object'];
  const model = isObject(value['model']) ? [] : ['model'];
  return [...textsMissing(value, ['uid', 'name', 'folder']), ...model];
}

/** What a default export lacks to be an alert. */
export function alertLacks(value: unknown): readonly string[] {
  if (!isObject(value)) return ['an object'];
  const texts = textsMissing(value, ['name', 'severity', 'expr', 'for', 'summary', 'description']);
  const { runbook } = value;
  if (!isObject(runbook)) return [...texts, 'runbook'];
  const steps = Array.isArray(runbook['steps']) ? [] : ['runbook.steps'];
  return [...texts, ...textsMissing(runbook, ['symptom', 'meaning']).map((key) => `runbook.${key}`), ...steps];
}

function textsMissing(value: JsonObject, keys: readonly string[]): readonly string[] {
  return keys.filter((key) => typeof value[key] !== 'string' || value[key] === '');
}
