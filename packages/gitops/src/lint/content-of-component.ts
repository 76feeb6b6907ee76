import { formatPath, type JsonObject } from '@254carbon/manifest';
import type { Alert, Dashboard } from '@254carbon/observability';
import type { LocatedComponent } from '@254carbon/overlays';
import { subjectOf, type Surroundings } from '../component/check-component';
import { componentThrows } from '../component/checks/component-throws';
import type { FoundContent } from './content-of-manifests';
import type { Content } from './lint-check';

/** Dashboards and alerts of a component among others; what is the same in several samples, once. */
export function contentOfComponent(located: LocatedComponent, surroundings: Surroundings): FoundContent {
  const { component, file } = located;
  const subject = subjectOf(located, surroundings);
  // Of what throws nothing more can be said.
  const contexts = componentThrows(subject).length > 0 ? [] : subject.contexts;
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
    recordings: [],
  };
}

/** As it is rendered; the link to the runbook stands for its page, which is made of the steps. */
function ruleOf({ name, expr, severity, summary, description, runbook }: Alert): JsonObject {
  const page = runbook?.symptom && runbook.meaning && runbook.steps?.length > 0 ? { runbook_url: name } : {};
  return { alert: name, expr, labels: { severity }, annotations: { summary, description, ...page } };
}
