import { emitManifests, type JsonObject, type KubernetesObject } from '@254carbon/manifest';
import type { Alert, AlertGroup, Component, ScrapeTarget } from '@254carbon/observability';
import type { AnsweredComponent, Platform } from '../platform';
import type { Draft } from './draft';
import { runbookUrl } from './runbook-url';

/** `alerts/`: what the operator makes of it Prometheus scrapes and evaluates. A file for each component. */
export function alerts({ components, environment }: Platform): Draft[] {
  const url = runbookUrl(environment.facts);
  const shown = components.some(({ dashboards }) => dashboards.length > 0);
  const grafana = components.find(({ endpoints }) => endpoints.some(({ name }) => name === 'dashboards'));
  const page = shown && grafana ? environment.facts.expose[grafana.placed.component.name]?.url : undefined;
  return components
    .filter(({ alerts: groups, scrapes }) => groups.length + scrapes.length > 0)
    .map((one) => {
      const text = textOf(one, shown, page !== undefined).join(url);
      return {
        path: `alerts/${one.placed.component.name}.yaml`,
        sources: [one.placed.file],
        objects: objectsOf(one, { url, shown, page }),
        text: page === undefined ? text : text.replaceAll(DASHBOARDS, page),
      };
    });
}

/** Where alerts lead to: the runbook pages, and dashboards where something shows them. */
interface Leads {
  readonly url: string;
  readonly shown: boolean;
  /** Where people open Grafana, if from outside the cluster. */
  readonly page?: string | undefined;
}

function objectsOf(one: AnsweredComponent, leads: Leads): KubernetesObject[] {
  return [...ruleOf(one, leads), ...one.scrapes.map(monitorOf)];
}

/** Stand for the addresses of the runbook pages and of Grafana, all in a rule that differs in every environment. */
const ADDRESS = 'https://runbooks.invalid';
const DASHBOARDS = 'https://dashboards.invalid';

interface Written {
  readonly component: Component;
  readonly scrapes: readonly ScrapeTarget[];
  readonly shown: boolean;
  readonly exposed: boolean;
  /** The text before, between and after the addresses. */
  readonly parts: readonly string[];
}

const known = new WeakMap<readonly AlertGroup[], Written>();

/** The text of a component's file, written once for all environments whose rules and monitors are the same. */
function textOf(one: AnsweredComponent, shown: boolean, exposed: boolean): readonly string[] {
  const { alerts: groups, scrapes, placed } = one;
  const before = known.get(groups);
  const same = before?.component === placed.component && before.scrapes === scrapes;
  if (same && before.shown === shown && before.exposed === exposed) return before.parts;
  const page = exposed ? DASHBOARDS : undefined;
  const parts = emitManifests(objectsOf(one, { url: ADDRESS, shown, page })).split(ADDRESS);
  known.set(groups, { component: placed.component, scrapes, shown, exposed, parts });
  return parts;
}

function ruleOf({ placed, alerts: groups }: AnsweredComponent, leads: Leads): KubernetesObject[] {
  if (groups.length === 0) return [];
  const { name } = placed.component;
  return [
    {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      metadata: { name, namespace: 'observability' },
      spec: { groups: groups.map((group) => groupOf(group, name, leads)) },
    },
  ];
}

function groupOf(group: AlertGroup, component: string, { url, shown, page }: Leads): JsonObject {
  const { name, about = component, alerts } = group;
  const dashboard = shown ? group.dashboard : undefined;
  return {
    name,
    rules: alerts.map((alert) => alertRule(alert, about, `${url}/${alert.name}.md`, { dashboard, page })),
  };
}

/** The dashboard that shows more, and where people open it. */
interface Shows {
  readonly dashboard: string | undefined;
  readonly page: string | undefined;
}

function alertRule(alert: Alert, about: string, runbook: string, { dashboard, page }: Shows): JsonObject {
  return {
    alert: alert.name,
    expr: alert.expr,
    for: alert.for,
    labels: { severity: alert.severity, component: about },
    annotations: {
      summary: alert.summary,
      description: alert.description,
      runbook_url: runbook,
      // By this name Grafana makes a link of it.
      ...(dashboard === undefined ? {} : { __dashboardUid__: dashboard }),
      // For those who read a notification, not Grafana.
      ...(dashboard === undefined || page === undefined ? {} : { dashboard_url: `${page}/d/${dashboard}` }),
    },
  };
}

const monitors = new WeakMap<ScrapeTarget, KubernetesObject>();

function monitorOf(target: ScrapeTarget): KubernetesObject {
  const known = monitors.get(target);
  if (known !== undefined) return known;
  const { name, namespace, pods, selector, jobLabel, without = [] } = target;
  const others = without.map((key) => ({ key, operator: 'DoesNotExist' }));
  const endpoints = endpointsOf(target);
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

function endpointsOf({ port, path, probes }: ScrapeTarget): readonly JsonObject[] {
  const endpoint = { port, ...(path === undefined ? {} : { path }) };
  if (probes === undefined) return [endpoint];
  const { job, module, targets } = probes;
  return targets.map((target) => ({
    ...endpoint,
    params: { module: [module], target: [target] },
    relabelings: [
      { targetLabel: 'instance', replacement: target.replaceAll('$', '$$$$') },
      { targetLabel: 'job', replacement: job },
    ],
  }));
}
