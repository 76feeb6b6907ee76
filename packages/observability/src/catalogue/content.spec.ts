import { checkDashboard } from '../testing/check-dashboard';
import { parseDuration } from '../duration';
import { checkPromql } from '../testing/check-promql';
import { checkLogql } from '../testing/check-logql';
import { expressionsOf, queriesOf } from '../testing/expressions-of';
import { metricsOf } from '../testing/metrics-of';
import { catalogue } from './index';
import { expansionCases } from './expansion-cases';

/** What Grafana's chart of Kubernetes rules and dashboards are called in a Grafana folder. */
const shown = expansionCases.flatMap(({ name, wiring }) =>
  wiring.components.map(({ component }) => {
    const context = wiring.contextOf(component.name);
    return {
      name: `${component.name} in ${name}`,
      component,
      alerts: component.alerts(context),
      dashboards: component.dashboards(context),
    };
  }),
);

describe.each(shown)('$name', ({ component, alerts, dashboards }) => {
  const expressions = expressionsOf(alerts, dashboards);
  const all = alerts.flatMap((group) => group.alerts);

  it('has PromQL that Prometheus takes', () => {
    const faults = expressions.flatMap(({ where, expr }) => checkPromql(expr).map((fault) => `${where}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it('has LogQL that Loki takes', () => {
    const queries = queriesOf('loki', dashboards);
    expect(queries.length).toBe(['loki', 'tempo'].includes(component.name) ? 1 : 0);
    expect(queries.flatMap(({ where, expr }) => checkLogql(expr).map((fault) => `${where}: ${fault}`))).toEqual([]);
  });

  it('asks nobody but Prometheus and Loki, whose languages are checked', () => {
    const asked = expressionsOf([], dashboards).length + queriesOf('loki', dashboards).length;
    expect(JSON.stringify(dashboards).match(/"refId":/g) ?? []).toHaveLength(asked);
  });

  it('names only metrics whose source it tells', () => {
    const known = new Set(component.metrics.map((metric) => metric.name));
    const unknown = expressions.flatMap(({ where, expr }) =>
      metricsOf(expr)
        .filter((metric) => !known.has(metric))
        .map((metric) => `${where}: ${metric}`),
    );
    expect(unknown).toEqual([]);
  });

  it('builds dashboards that say what they show', () => {
    expect(dashboards.flatMap(checkDashboard)).toEqual([]);
  });

  it('gives each alert a name, a time, one line of summary and a page to follow', () => {
    expect(all.length).toBeGreaterThan(0);
    for (const { name, for: time, summary, description, runbook } of all) {
      expect(name).toMatch(/^[A-Z][A-Za-z0-9]+$/);
      expect(parseDuration(time)).toBeGreaterThan(0);
      expect(summary).toMatch(/^\S.{0,100}$/);
      expect(description).not.toBe('');
      expect(runbook.symptom).not.toBe('');
      expect(runbook.meaning).not.toBe('');
      expect(runbook.steps).toHaveLength(3);
      expect(runbook.steps.filter(({ command }) => command !== undefined).length).toBeGreaterThan(1);
    }
  });

  it('puts no more into templates of alerts than braces that close', () => {
    for (const { summary, description } of all) {
      for (const text of [summary, description]) {
        expect(text.match(/\{\{/g)?.length ?? 0).toBe(text.match(/\}\}/g)?.length ?? 0);
        for (const [, inner = ''] of text.matchAll(/\{\{(.*?)\}\}/g))
          expect(inner.trim()).toMatch(/^\$(value|labels\.\w+)/);
      }
    }
  });
});

it.each(Object.values(catalogue))('$name lists no metric that nothing uses, and each with its source', (component) => {
  const used = new Set(
    expansionCases
      .filter(({ wiring }) => wiring.components.some(({ component: { name } }) => name === component.name))
      .flatMap(({ wiring }) => {
        const own = wiring.components.find(({ component: { name } }) => name === component.name)?.component;
        const context = wiring.contextOf(component.name);
        const values = JSON.stringify(own?.values(context));
        return [
          ...expressionsOf(own?.alerts(context) ?? [], own?.dashboards(context) ?? []).flatMap(({ expr }) =>
            metricsOf(expr),
          ),
          ...component.metrics.map((metric) => metric.name).filter((name) => values.includes(name)),
        ];
      }),
  );
  expect(component.metrics.filter(({ name }) => !used.has(name))).toEqual([]);
  for (const { source } of component.metrics) expect(source).not.toBe('');
  const names = component.metrics.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

it('leads from alerts to dashboards that are there', () => {
  for (const { wiring } of expansionCases) {
    const answers = wiring.components.map(({ component }) => ({
      component,
      context: wiring.contextOf(component.name),
    }));
    const uids = answers.flatMap(({ component, context }) => component.dashboards(context).map(({ uid }) => uid));
    const led = answers.flatMap(({ component, context }) =>
      component.alerts(context).map(({ name, dashboard = 'none' }) => ({ name, dashboard })),
    );
    expect(led.length).toBeGreaterThan(10);
    expect(led.filter(({ dashboard }) => !uids.includes(dashboard))).toEqual([]);
  }
});

it('leads from dashboards to dashboards that are there', () => {
  for (const { wiring } of expansionCases) {
    const dashboards = wiring.components.flatMap(({ component }) =>
      component.dashboards(wiring.contextOf(component.name)),
    );
    const led = dashboards.flatMap(({ model }) =>
      [...JSON.stringify(model).matchAll(/"url":"\/d\/([^?"]+)/g)].map(([, uid]) => uid),
    );
    expect([...new Set(led)].length).toBeGreaterThan(5);
    expect(led.filter((uid) => !dashboards.some((dashboard) => dashboard.uid === uid))).toEqual([]);
  }
});

it('gives no two dashboards one uid or one name', () => {
  for (const { wiring } of expansionCases) {
    const dashboards = wiring.components.flatMap(({ component }) =>
      component.dashboards(wiring.contextOf(component.name)),
    );
    for (const key of ['uid', 'name'] as const) {
      const keys = dashboards.map((dashboard) => dashboard[key]);
      expect(keys).toEqual([...new Set(keys)]);
    }
  }
});
