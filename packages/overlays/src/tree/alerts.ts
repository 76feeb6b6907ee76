import { emitManifests, type JsonObject, type KubernetesObject } from '@254carbon/manifest';
import type { Alert, AlertGroup, Component, ScrapeTarget } from '@254carbon/observability';
import type { AnsweredComponent, Platform } from '../platform';
import type { Draft } from './draft';
import { runbookUrl } from './runbook-url';

/** `alerts/`: what the operator makes of it Prometheus scrapes and evaluates. A file for each component. */
export function alerts({ components, environment }: Platform): Draft[] {
  const url = runbookUrl(environment.facts);
  return components
    .filter(({ alerts: groups, scrapes }) => groups.length + scrapes.length > 0)
    .map((one) => ({
      path: `alerts/${one.placed.component.name}.yaml`,
      sources: [one.placed.file],
      objects: objectsOf(one, url),
      text: textOf(one).join(url),
    }));
}

function objectsOf(one: AnsweredComponent, url: string): KubernetesObject[] {
  return [...ruleOf(one, url), ...one.scrapes.map(monitorOf)];
}

/** Stands for the address of the runbook pages, the only thing in a rule that differs in every environment. */
const ADDRESS = 'https://runbooks.invalid';

interface Written {
  readonly component: Component;
  readonly scrapes: readonly ScrapeTarget[];
  /** The text before, between and after the addresses. */
  readonly parts: readonly string[];
}

const known = new WeakMap<readonly AlertGroup[], Written>();

/** The text of a component's file, written once for all environments whose rules and monitors are the same. */
function textOf(one: AnsweredComponent): readonly string[] {
  const { alerts: groups, scrapes, placed } = one;
  const before = known.get(groups);
  if (before?.component === placed.component && before.scrapes === scrapes) return before.parts;
  const parts = emitManifests(objectsOf(one, ADDRESS)).split(ADDRESS);
  known.set(groups, { component: placed.component, scrapes, parts });
  return parts;
}

function ruleOf({ placed, alerts: groups }: AnsweredComponent, url: string): KubernetesObject[] {
  if (groups.length === 0) return [];
  const { name } = placed.component;
  return [
    {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      metadata: { name, namespace: 'observability' },
      spec: { groups: groups.map((group) => groupOf(group, name, url)) },
    },
  ];
}

function groupOf(group: AlertGroup, component: string, url: string): JsonObject {
  return { name: group.name, rules: group.alerts.map((alert) => alertRule(alert, group, component, url)) };
}

function alertRule(alert: Alert, { about, dashboard }: AlertGroup, component: string, url: string): JsonObject {
  return {
    alert: alert.name,
    expr: alert.expr,
    for: alert.for,
    labels: { severity: alert.severity, component: about ?? component },
    annotations: {
      summary: alert.summary,
      description: alert.description,
      runbook_url: `${url}/${alert.name}.md`,
      ...(dashboard === undefined ? {} : { dashboard_uid: dashboard }),
    },
  };
}

const monitors = new WeakMap<ScrapeTarget, KubernetesObject>();

function monitorOf(target: ScrapeTarget): KubernetesObject {
  const known = monitors.get(target);
  if (known !== undefined) return known;
  const { name, namespace, pods, selector, jobLabel, without = [], port, path } = target;
  const others = without.map((key) => ({ key, operator: 'DoesNotExist' }));
  const endpoints = [{ port, ...(path === undefined ? {} : { path }) }];
  const monitor: KubernetesObject = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: pods === true ? 'PodMonitor' : 'ServiceMonitor',
    metadata: { name, namespace: 'observability' },
    spec: {
      namespaceSelector: { matchNames: [namespace] },
      selector: { matchLabels: selector, ...(others.length === 0 ? {} : { matchExpressions: others }) },
      ...(jobLabel === undefined ? {} : { jobLabel }),
      ...(pods === true ? { podMetricsEndpoints: endpoints } : { endpoints }),
    },
  };
  monitors.set(target, monitor);
  return monitor;
}
