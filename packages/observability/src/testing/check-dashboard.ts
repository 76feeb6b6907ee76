import { isObject, type Json, type JsonObject } from '@254carbon/manifest';
import type { Dashboard } from '../dashboard';
import { datasources } from '../dashboards/datasources';

const UIDS: readonly string[] = Object.values(datasources).map(({ uid }) => uid);

/**
 * What is wrong with a dashboard that Grafana would load all the same: a panel that does not say what it shows, ids that
 * are not unique, panels on top of each other, queries to datasources that nobody provides or with variables that nobody
 * declares, no way to the other dashboards.
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
    ...unknownVariables(model, panels).map((variable) => `${name}: nobody declares $${variable}`),
    ...(leadsToItsLike(model) ? [] : [`${name}: no link to the dashboards that carry a tag of its own`]),
  ];
}

/** Variables in what panels ask and say; those that begin with two underscores are Grafana's own. */
function unknownVariables({ templating }: JsonObject, panels: readonly JsonObject[]): readonly string[] {
  const declared = listOf(isObject(templating) ? templating.list : undefined).map(({ name }) => name);
  const texts = panels.flatMap((panel) => [
    panel.title,
    ...listOf(panel.targets).flatMap(({ expr, query, legendFormat }) => [expr, query, legendFormat]),
  ]);
  const used = texts.flatMap((text) =>
    [...(typeof text === 'string' ? text : '').matchAll(/\$\{?([a-zA-Z_]\w*)|\[\[(\w+)/g)].map(
      ([, dollar, bracket]) => dollar ?? bracket ?? '',
    ),
  );
  return [...new Set(used)].filter((name) => !name.startsWith('__') && !declared.includes(name));
}

function leadsToItsLike({ links, tags }: JsonObject): boolean {
  const own: readonly Json[] = Array.isArray(tags) ? tags : [];
  return listOf(links).some(
    (link) =>
      link.type === 'dashboards' && Array.isArray(link.tags) && link.tags.some((tag: Json) => own.includes(tag)),
  );
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
    ...(targets.every(({ expr, query }) => filled(expr) || filled(query)) ? [] : ['a query without text']),
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
