import type { Problem } from '@254carbon/manifest';
import { alertWithoutDescription } from './checks/alert-without-description';
import { alertWithoutRunbook } from './checks/alert-without-runbook';
import { alertWithoutSeverity } from './checks/alert-without-severity';
import { alertWithoutSummary } from './checks/alert-without-summary';
import { dashboardWithoutTitle } from './checks/dashboard-without-title';
import { datasourceNotByUid } from './checks/datasource-not-by-uid';
import { panelWithoutDescription } from './checks/panel-without-description';
import { panelWithoutTitle } from './checks/panel-without-title';
import { panelWithoutUnit } from './checks/panel-without-unit';
import type { FoundContent } from './content-of-manifests';
import type { ContentLint } from './lint-check';

const DASHBOARD: readonly ContentLint[] = [
  dashboardWithoutTitle,
  panelWithoutTitle,
  panelWithoutDescription,
  panelWithoutUnit,
  datasourceNotByUid,
];

const ALERT: readonly ContentLint[] = [
  alertWithoutSeverity,
  alertWithoutSummary,
  alertWithoutDescription,
  alertWithoutRunbook,
];

/** Checks dashboards and alerts as the people see them who look at them and are woken by them. */
export function checkContent({ dashboards, alerts }: FoundContent): readonly Problem[] {
  return [
    ...dashboards.flatMap((content) => DASHBOARD.flatMap((check) => check(content))),
    ...alerts.flatMap((content) => ALERT.flatMap((check) => check(content))),
  ];
}
