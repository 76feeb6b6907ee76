import { fillVariables } from '@254carbon/observability';
import { isObject, type Json, type Where } from '@254carbon/manifest';
import type { FoundContent } from './content-of-manifests';
import { isFilled } from './is-filled';
import type { Content } from './lint-check';
import { panelsOf } from './panels-of';

/** A query of Prometheus as it gets to see it. */
export interface PlacedQuery {
  /** `alert X`, `panel "Y"`. */
  readonly owner: string;
  readonly query: string;
  readonly where: Where;
}

/** Every query that rules, and panels which ask Prometheus, hold. */
export function queriesOf({ dashboards, alerts, recordings }: FoundContent): readonly PlacedQuery[] {
  return [
    ...alerts.flatMap((rule) => queryOfRule(rule, `alert ${String(rule.value.alert)}`)),
    ...recordings.flatMap((rule) => queryOfRule(rule, `rule ${String(rule.value.record)}`)),
    ...dashboards.flatMap(queriesOfDashboard),
  ];
}

function queryOfRule({ value: { expr }, at }: Content, owner: string): PlacedQuery[] {
  return typeof expr === 'string' ? [{ owner, query: expr, where: at(['expr']) }] : [];
}

function queriesOfDashboard({ value, at }: Content): PlacedQuery[] {
  return panelsOf(value).flatMap(({ panel, path, name }) =>
    (Array.isArray(panel.targets) ? panel.targets : []).flatMap((target, index): PlacedQuery[] => {
      if (!isObject(target) || !isFilled(target.expr)) return [];
      if (!isPrometheus(target.datasource ?? panel.datasource)) return [];
      const where = at([...path, 'targets', index, 'expr']);
      return [{ owner: `panel ${name}`, query: fillVariables(target.expr), where }];
    }),
  );
}

function isPrometheus(datasource: Json | undefined): boolean {
  return isObject(datasource) && datasource.type === 'prometheus';
}
