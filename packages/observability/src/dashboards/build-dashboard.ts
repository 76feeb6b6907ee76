import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import {
  DashboardBuilder,
  DashboardCursorSync,
  DashboardLinkBuilder,
  DashboardLinkType,
  RowBuilder,
  type VariableModel,
} from '@grafana/grafana-foundation-sdk/dashboard';
import type { JsonObject } from '@254carbon/manifest';
import type { Dashboard } from '../dashboard';
import type { Panel } from './panel';

/** Tag that all dashboards of the platform carry; their links to each other are a list of it. */
const TAG = '254carbon';

interface Options {
  readonly uid: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly folder?: string;
  readonly tags?: readonly string[];
  readonly variables?: readonly Builder<VariableModel>[];
  readonly rows: readonly { readonly title: string; readonly panels: readonly Panel[] }[];
}

/** Grafana's model of a dashboard, laid out row by row, with ids and links as all of ours have them. */
export function buildDashboard(options: Options): Dashboard {
  const { uid, name, title, description, folder = 'Platform', tags = [], variables = [], rows } = options;
  const dashboard = new DashboardBuilder(title)
    .uid(uid)
    .description(description)
    .tags([TAG, ...tags])
    .timezone('browser')
    .readonly()
    .tooltip(DashboardCursorSync.Crosshair)
    .refresh('1m')
    .time({ from: 'now-3h', to: 'now' })
    .variables([...variables])
    .links([
      new DashboardLinkBuilder('Platform')
        .type(DashboardLinkType.Dashboards)
        .tags([TAG])
        .asDropdown(true)
        .keepTime(true),
    ]);
  for (const row of rows.filter(({ panels }) => panels.length > 0)) {
    dashboard.withRow(new RowBuilder(row.title));
    // A copy: the builder writes place and number into it, and a panel may stand in several dashboards.
    for (const panel of row.panels) dashboard.withPanel(copyOf(panel));
  }
  const model = dashboard.build();
  model.panels?.forEach((panel, index) => {
    panel.id = index + 1;
  });
  return { uid, name, folder, model: model as unknown as JsonObject };
}

function copyOf(panel: Panel): Panel {
  const model = panel.build();
  const { gridPos } = model;
  return { build: () => ({ ...model, ...(gridPos === undefined ? {} : { gridPos: { ...gridPos } }) }) };
}
