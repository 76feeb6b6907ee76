import type { Dashboard } from '../dashboard';
import { buildDashboard } from '../dashboards/build-dashboard';
import { checkDashboard } from './check-dashboard';
import { logs } from '../dashboards/logs';
import { timeSeries } from '../dashboards/time-series';

const panel = (change: object = {}) => ({
  ...(timeSeries({ title: 'a', description: 'b', unit: 's', queries: [{ expr: 'up', legend: '' }] }).build() as object),
  id: 1,
  gridPos: { x: 0, y: 0, w: 12, h: 8 },
  ...change,
});

const dashboard = (...panels: readonly object[]): Dashboard =>
  ({ uid: 'x', name: 'x', folder: 'f', model: { ...head, panels } }) as unknown as Dashboard;

const head = { uid: 'x', title: 'x', tags: ['ours'], links: [{ type: 'dashboards', tags: ['ours'] }] };

describe('checkDashboard', () => {
  it('finds nothing in what the house builds', () => {
    const rows = [{ title: 'r', panels: [logs({ title: 'a', description: 'b', expr: '{a="b"}' })] }];
    expect(checkDashboard(buildDashboard({ uid: 'x', name: 'x', title: 'x', description: 'd', rows }))).toEqual([]);
    expect(checkDashboard(dashboard(panel()))).toEqual([]);
  });

  it.each([
    [{ title: '' }, 'no title'],
    [{ description: undefined }, 'no description'],
    [{ fieldConfig: { defaults: {} } }, 'no unit'],
    [{ targets: [] }, 'no query'],
    [{ targets: [{ datasource: { uid: 'prometheus' }, expr: '' }] }, 'a query without text'],
    [{ title: 'of $node' }, 'nobody declares $node'],
    [{ datasource: { uid: 'elsewhere' } }, 'datasource elsewhere is none of ours'],
    [{ datasource: undefined }, 'datasource none is none of ours'],
  ])('tells %p', (change, fault) => {
    const faults = checkDashboard(dashboard(panel(change)));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  it('tells two queries of one name', () => {
    const target = { refId: 'A', expr: 'up', datasource: { uid: 'prometheus' } };
    expect(checkDashboard(dashboard(panel({ targets: [target, target] })))).toEqual([
      'x, panel "a": two queries of one name',
    ]);
  });

  it('tells panels of one id, on top of each other, and outside of the grid', () => {
    expect(checkDashboard(dashboard(panel(), panel({ gridPos: { x: 12, y: 0, w: 12, h: 8 } })))).toEqual([
      'x: ids not unique',
    ]);
    expect(checkDashboard(dashboard(panel(), panel({ id: 2, title: 'c' })))).toEqual(['x: "a" lies on "c"']);
    expect(checkDashboard(dashboard(panel({ gridPos: { x: 20, y: 0, w: 12, h: 8 } })))).toEqual([
      'x: "a" leaves the grid',
    ]);
  });

  it('knows the variables that a dashboard declares, and those that Grafana brings', () => {
    const target = {
      refId: 'A',
      datasource: { uid: 'loki' },
      expr: 'rate({pod=~"${pod}", node="[[node]]"}[$__interval])',
    };
    const { model, ...rest } = dashboard(panel({ targets: [target] }));
    const templating = { list: [{ name: 'pod' }] };
    expect(checkDashboard({ ...rest, model: { ...model, templating } as typeof model })).toEqual([
      'x: nobody declares $node',
    ]);
  });

  it('tells a dashboard that leads nowhere', () => {
    for (const change of [{ links: [] }, { links: [{ type: 'link', tags: ['ours'] }] }, { tags: ['other'] }]) {
      const { model, ...rest } = dashboard(panel());
      expect(checkDashboard({ ...rest, model: { ...model, ...change } as typeof model })).toEqual([
        'x: no link to the dashboards that carry a tag of its own',
      ]);
    }
  });

  it('tells a model of another uid', () => {
    expect(checkDashboard({ ...dashboard(panel()), uid: 'y' })).toEqual(["x: the model's uid is x, not y"]);
  });
});
