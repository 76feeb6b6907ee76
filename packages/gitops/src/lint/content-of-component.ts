import { formatPath, type JsonObject } from '@254carbon/manifest';
import type { Alert, Context, Dashboard } from '@254carbon/observability';
import type { LocatedComponent } from '@254carbon/overlays';
import type { FoundContent } from './content-of-manifests';
import type { Content } from './lint-check';

/** Dashboards and alerts of a component in each of these contexts; what is the same in several, once. */
export function contentOfComponent({ component, file }: LocatedComponent, contexts: readonly Context[]): FoundContent {
  const dashboards = new Map<JsonObject, Dashboard>();
  const alerts = new Map<string, Alert>();
  for (const context of contexts) {
    for (const one of component.dashboards(context)) dashboards.set(one.model, one);
    for (const one of component.alerts(context).flatMap((group) => group.alerts)) alerts.set(JSON.stringify(one), one);
  }
  const content = (object: string, value: JsonObject): Content => ({
    value,
    at: (path) => ({ file, object, field: formatPath(path) }),
  });
  return {
    dashboards: [...dashboards.values()].map(({ name, model }) => content(`dashboard ${name}`, model)),
    alerts: [...alerts.values()].map((alert) => content(`alert ${alert.name}`, ruleOf(alert))),
  };
}

/** As it is rendered; the link to the runbook stands for its page, which is made of the steps. */
function ruleOf({ name, severity, summary, description, runbook }: Alert): JsonObject {
  const page = runbook?.symptom && runbook.meaning && runbook.steps?.length > 0 ? { runbook_url: name } : {};
  return { alert: name, labels: { severity }, annotations: { summary, description, ...page } };
}
