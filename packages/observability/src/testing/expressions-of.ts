import { isObject, type Json } from '@254carbon/manifest';
import type { AlertGroup } from '../alert';
import type { Dashboard } from '../dashboard';

/** A PromQL expression and where it stands. */
export interface PlacedExpression {
  readonly where: string;
  readonly expr: string;
}

/** Every PromQL expression of alerts and of the Prometheus targets in dashboards. */
export function expressionsOf(
  alerts: readonly AlertGroup[],
  dashboards: readonly Dashboard[],
): readonly PlacedExpression[] {
  return [
    ...alerts.flatMap((group) => group.alerts.map(({ name, expr }) => ({ where: `alert ${name}`, expr }))),
    ...queriesOf('prometheus', dashboards),
  ];
}

/** What panels ask one kind of datasource, in its own language. */
export function queriesOf(type: 'prometheus' | 'loki', dashboards: readonly Dashboard[]): readonly PlacedExpression[] {
  return dashboards.flatMap(({ name, model }) =>
    panelsOf(model.panels).flatMap((panel) =>
      listOf(panel.targets).flatMap((target): PlacedExpression[] => {
        if (!isObject(target.datasource) || target.datasource.type !== type) return [];
        return [{ where: `dashboard ${name}, panel "${String(panel.title)}"`, expr: String(target.expr) }];
      }),
    ),
  );
}

function panelsOf(panels: Json | undefined): readonly { readonly [key: string]: Json | undefined }[] {
  return listOf(panels).flatMap((panel) => [panel, ...panelsOf(panel.panels)]);
}

function listOf(value: Json | undefined): readonly { readonly [key: string]: Json | undefined }[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
