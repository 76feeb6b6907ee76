import { isObject, type Json, type JsonObject } from '@254carbon/manifest';
import type { Dashboard } from '../dashboard';
import { datasources } from './datasources';

const UIDS: readonly string[] = Object.values(datasources).map(({ uid }) => uid);

/**
 * What is wrong with a dashboard that Grafana would load all the same: a panel that does not say what it shows, ids that
 * are not unique, panels on top of each other, queries to datasources that nobody provides.
 */
export function checkDashboard({ uid, name, model }: Dashboard): readonly string[] {
  const panels = listOf(model.panels);
  const ids = panels.map(({ id }) => id);
  return [
    ...(model.uid === uid ? [] : [`${name}: the model's uid is ${String(model.uid)}, not ${uid}`]),
    ...(typeof model.title === 'string' && model.title !== '' ? [] : [`${name}: no title`]),
    ...(ids.every((id, index) => typeof id === 'number' && ids.indexOf(id) === index)
      ? []
      : [`${name}: ids not unique`]),
    ...panels.flatMap((panel) => checkPanel(panel).map((fault) => `${name}, panel "${String(panel.title)}": ${fault}`)),
    ...overlaps(panels).map((fault) => `${name}: ${fault}`),
  ];
}

function checkPanel(panel: JsonObject): readonly string[] {
  if (panel.type === 'row') return panel.title === undefined || panel.title === '' ? ['no title'] : [];
  const defaults = isObject(panel.fieldConfig) ? panel.fieldConfig.defaults : undefined;
  const unit = isObject(defaults) ? defaults.unit : undefined;
  const targets = listOf(panel.targets);
  const refs = targets.map(({ refId }) => refId);
  return [
    ...(filled(panel.title) ? [] : ['no title']),
    ...(filled(panel.description) ? [] : ['no description']),
    ...(filled(unit) || panel.type === 'text' ? [] : ['no unit']),
    ...(targets.length > 0 || panel.type === 'text' ? [] : ['no query']),
    ...(new Set(refs).size === refs.length ? [] : ['two queries of one name']),
    ...[panel, ...targets].flatMap(({ datasource }) => {
      if (datasource === undefined && panel.type === 'text') return [];
      const uid = isObject(datasource) ? String(datasource.uid) : 'none';
      return UIDS.includes(uid) ? [] : [`datasource ${uid} is none of ours`];
    }),
  ];
}

function overlaps(panels: readonly JsonObject[]): readonly string[] {
  const places = panels.map(({ gridPos, title }) => ({ title: String(title), ...rectangle(gridPos) }));
  return places.flatMap((one, index) => [
    ...(one.x + one.w > 24 ? [`"${one.title}" leaves the grid`] : []),
    ...places
      .slice(index + 1)
      .filter((other) => one.x < other.x + other.w && other.x < one.x + one.w)
      .filter((other) => one.y < other.y + other.h && other.y < one.y + one.h)
      .map((other) => `"${one.title}" lies on "${other.title}"`),
  ]);
}

function rectangle(place: Json | undefined): { x: number; y: number; w: number; h: number } {
  const { x = 0, y = 0, w = 0, h = 0 } = isObject(place) ? (place as Record<string, number>) : {};
  return { x, y, w, h };
}

function filled(value: Json | undefined): boolean {
  return typeof value === 'string' && value !== '';
}

function listOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
