import { buildDashboard } from './build-dashboard';
import { checkDashboard } from '../testing/check-dashboard';
import type { Panel } from './panel';
import { stat } from './stat';
import { timeSeries } from './time-series';
import { trafficLight } from './traffic-light';

const panels = () => [
  trafficLight({ title: 'Metrics', description: 'Whether it is up.', expr: 'up' }),
  timeSeries({
    title: 'Rate',
    description: 'How fast.',
    unit: 'reqps',
    queries: [
      { expr: 'up', legend: 'a' },
      { expr: 'up', legend: 'b', exemplar: true },
    ],
  }),
];

interface Model {
  readonly title: string;
  readonly uid: string;
  readonly panels: readonly {
    readonly id: number;
    readonly type: string;
    readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
    readonly targets?: readonly { readonly refId: string; readonly exemplar?: boolean; readonly instant?: boolean }[];
    readonly options?: unknown;
  }[];
}

function build(): Model {
  const dashboard = buildDashboard({
    uid: 'test',
    name: 'test',
    title: 'Test',
    description: 'For this spec.',
    rows: [
      { title: 'First', panels: panels() },
      { title: 'Empty', panels: [] },
      { title: 'Second', panels: panels() },
    ],
  });
  return dashboard.model as unknown as Model;
}

describe('buildDashboard', () => {
  it('leaves out a row without panels and numbers what is left from 1', () => {
    const { panels } = build();
    expect(panels.map(({ id, type }) => `${id} ${type}`)).toEqual([
      '1 row',
      '2 stat',
      '3 timeseries',
      '4 row',
      '5 stat',
      '6 timeseries',
    ]);
  });

  it('lays panels out from left to right, a row below the tallest of the one before', () => {
    const places = build().panels.map(({ gridPos: { x, y, w, h } }) => [x, y, w, h]);
    expect(places).toEqual([
      [0, 0, 24, 1],
      [0, 1, 4, 4],
      [4, 1, 12, 8],
      [0, 9, 24, 1],
      [0, 10, 4, 4],
      [4, 10, 12, 8],
    ]);
  });

  it('gives the same bytes each time', () => {
    expect(JSON.stringify(build())).toBe(JSON.stringify(build()));
  });

  it('leaves a panel that stands in several dashboards as it is in each', () => {
    const panelOf = (title: string) =>
      timeSeries({ title, description: title, unit: 's', queries: [{ expr: 'up', legend: '' }] });
    const [one, two] = [panelOf('one'), panelOf('two')];
    const build = (panels: readonly Panel[]) =>
      buildDashboard({ uid: 'x', name: 'x', title: 'x', description: 'x', rows: [{ title: 'r', panels }] });
    const first = build([one, two]);
    const before = JSON.stringify(first);
    expect(checkDashboard(build([two, one]))).toEqual([]);
    expect(JSON.stringify(first)).toBe(before);
  });

  it('letters the targets and marks exemplars only where they are asked for', () => {
    const targets = build().panels[2]?.targets ?? [];
    expect(targets.map(({ refId, exemplar }) => [refId, exemplar])).toEqual([
      ['A', undefined],
      ['B', true],
    ]);
  });

  it('shows a light as DOWN, UP or NO DATA', () => {
    const panel = stat({
      title: 'a',
      description: 'b',
      unit: 'short',
      query: { expr: 'up', legend: '' },
      steps: [{ colour: 'red' }],
    }).build();
    expect(panel.fieldConfig?.defaults.mappings).toBeUndefined();
    const light = trafficLight({ title: 'a', description: 'b', expr: 'up' }).build();
    expect(light.fieldConfig?.defaults).toMatchObject({
      noValue: 'NO DATA',
      mappings: [{ type: 'value', options: { 0: { text: 'DOWN' }, 1: { text: 'UP' } } }],
      thresholds: {
        mode: 'absolute',
        steps: [
          { color: 'red', value: null },
          { color: 'green', value: 1 },
        ],
      },
    });
  });
});
