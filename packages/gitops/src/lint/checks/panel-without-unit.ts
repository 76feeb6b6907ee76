import { isObject, type Json, type JsonObject, raise } from '@254carbon/manifest';
import { isFilled } from '../is-filled';
import type { ContentLint } from '../lint-check';
import { panelsOf } from '../panels-of';
import { lintRules } from '../lint-rules';

/** Panels of Grafana that draw numbers and take their unit from the field configuration. */
const NUMERIC: readonly Json[] = ['timeseries', 'stat', 'gauge', 'bargauge', 'barchart', 'piechart', 'histogram'];

/** A number without a unit is read as something else than it is. */
export const panelWithoutUnit: ContentLint = ({ value, at }) =>
  panelsOf(value)
    .filter(({ panel }) => NUMERIC.includes(panel.type ?? '') && !hasUnit(panel))
    .map(({ path, name }) => raise(lintRules, 'panel-without-unit', at(path), { panel: name }));

function hasUnit({ fieldConfig }: JsonObject): boolean {
  if (!isObject(fieldConfig)) return false;
  const { defaults, overrides } = fieldConfig;
  if (isObject(defaults) && isFilled(defaults.unit)) return true;
  const properties = listOf(overrides).flatMap((override) => listOf(override.properties));
  return properties.some(({ id, value }) => id === 'unit' && isFilled(value));
}

function listOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
