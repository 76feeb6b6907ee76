import { isObject, type Json, type JsonObject } from '../json';
import { canonicalText } from './canonical-text';

/** How the items of two lists find each other. */
export interface ListRule {
  /** One for each item and unique on its side; undefined where nothing names the items: then they are compared as a sequence. */
  readonly ids?: readonly [before: readonly string[], after: readonly string[]];
  /** Whether the order of the items has a meaning. */
  readonly ordered: boolean;
  /** Whether an id is the whole content, so that an item that differs in anything has another one. */
  readonly byContent?: boolean;
}

type Identify = (item: JsonObject) => string | undefined;

const by =
  (...keys: readonly string[]): Identify =>
  (item) => {
    const parts = keys.map((key) => item[key]);
    return parts[0] === undefined
      ? undefined
      : parts
          .map((part) => text(part))
          .filter(Boolean)
          .join('/');
  };
const text = (value: Json | undefined) =>
  value === undefined ? '' : typeof value === 'object' ? canonicalText(value) : String(value);
const withProtocol =
  (key: string): Identify =>
  (item) =>
    item[key] === undefined ? undefined : `${text(item[key])}/${text(item['protocol'] ?? 'TCP')}`;

interface Known {
  /** The first under which every item of both sides is one of its kind. */
  readonly keys: readonly Identify[];
  readonly ordered?: boolean;
}

const templates: Identify = ({ metadata }) => (isObject(metadata) ? text(metadata['name']) : undefined);
const reference: Known = { keys: [by('kind', 'namespace', 'name')] };

/** Lists by their key, as the API server, Prometheus, Grafana and the collector merge them. */
const KNOWN: Readonly<Record<string, Known>> = {
  initContainers: { keys: [by('name')], ordered: true },
  ports: { keys: [by('name'), withProtocol('containerPort'), withProtocol('port'), by('port')] },
  endpoints: { keys: [by('port', 'path'), by('targetPort', 'path')] },
  podMetricsEndpoints: { keys: [by('port', 'path')] },
  volumeMounts: { keys: [by('mountPath')] },
  topologySpreadConstraints: { keys: [by('topologyKey', 'whenUnsatisfiable')] },
  rules: { keys: [by('record'), by('alert'), (item) => ruleName(item)], ordered: true },
  targets: { keys: [by('refId')] },
  datasources: { keys: [by('uid'), by('name')] },
  deleteDatasources: { keys: [by('name')] },
  dependsOn: reference,
  healthChecks: reference,
  eventSources: reference,
  resources: reference,
  volumeClaimTemplates: { keys: [templates], ordered: true },
  valuesFrom: { keys: [by('kind', 'name', 'valuesKey', 'targetPath')], ordered: true },
  patches: { keys: [by('target')], ordered: true },
  routes: { keys: [by('receiver', 'matchers', 'match', 'match_re')], ordered: true },
  configs: { keys: [by('from'), by('name')], ordered: true },
};

/** Lists in which only what is in them counts; without names, or with names that need not be unique. */
const SETS = new Set(
  (
    'subjects ingress egress from to verbs apiGroups resources resourceNames nonResourceURLs accessModes finalizers ' +
    'policyTypes tolerations tags ipFamilies scopes exporters receivers imagePullSecrets'
  ).split(' '),
);

/** The key under which most lists of objects name their items. */
const USUAL: readonly Identify[] = [by('name'), by('id'), by('uid'), by('key')];
const UNORDERED = new Set(
  (
    'containers ephemeralContainers volumes env webhooks ports volumeMounts topologySpreadConstraints groups receivers ' +
    'panels targets datasources deleteDatasources dependsOn healthChecks eventSources resources endpoints ' +
    'podMetricsEndpoints extraObjects imagePullSecrets list'
  ).split(' '),
);

/** Decides how the items of the list under `key` find each other; `keys` are those on the way to it. */
export function listRule(key: string, before: readonly Json[], after: readonly Json[]): ListRule {
  const all = [...before, ...after];
  const ordered = !UNORDERED.has(key) && !SETS.has(key);
  if (all.every(isObject)) return ruleOfObjects(key, before as JsonObject[], after as JsonObject[], ordered);
  if (!ordered) return byContent(before, after);
  const scalars = all.every((item) => typeof item !== 'object' || item === null);
  if (!scalars) return { ordered: true };
  const flags = [before.map(flagName), after.map(flagName)] as const;
  if (flags.every(isUnique)) return { ids: flags, ordered: true };
  const texts = [before.map(text), after.map(text)] as const;
  return texts.every(isUnique) ? { ids: texts, ordered: true, byContent: true } : { ordered: true };
}

function ruleOfObjects(
  key: string,
  before: readonly JsonObject[],
  after: readonly JsonObject[],
  ordered: boolean,
): ListRule {
  if (key === 'panels') return rulesOfPanels(before, after);
  const known = KNOWN[key];
  const isAccess = key === 'rules' && [...before, ...after].some((item) => 'verbs' in item);
  if (isAccess) return byContent(before, after);
  for (const identify of [...(known?.keys ?? []), ...USUAL]) {
    const ids = [before.map(identify), after.map(identify)];
    if (ids.every((side) => side.every((id) => id !== undefined) && isUnique(side as string[]))) {
      const refers = key === 'env' && [...before, ...after].some(({ value }) => text(value).includes('$('));
      return { ids: ids as [string[], string[]], ordered: known?.ordered ?? (ordered || refers) };
    }
  }
  return SETS.has(key) ? byContent(before, after) : { ordered: true };
}

/**
 * Panels by title and type where both sides have that once, since programs number them anew; what is left by number, so
 * that a panel with another title is still the same.
 */
function rulesOfPanels(before: readonly JsonObject[], after: readonly JsonObject[]): ListRule {
  const name = by('title', 'type');
  const once = (items: readonly JsonObject[]) => {
    const names = items.map(name);
    return new Set(names.filter((one) => one !== undefined && names.indexOf(one) === names.lastIndexOf(one)));
  };
  const [old, now] = [once(before), once(after)];
  const isKnown = (item: JsonObject) => {
    const own = name(item);
    return own !== undefined && old.has(own) && now.has(own);
  };
  // A row often has the title of a panel in it.
  const titles = before.filter(isKnown).map(({ title }) => title);
  const isShared = (title: Json | undefined) => titles.indexOf(title) !== titles.lastIndexOf(title);
  const idOf = (item: JsonObject, index: number): string => {
    const { title, type, id } = item;
    if (isKnown(item)) return isShared(title) ? `${text(title)} (${text(type)})` : text(title);
    return id === undefined ? `${index}` : text(id);
  };
  const ids = [before.map(idOf), after.map(idOf)] as const;
  return ids.every(isUnique) ? { ids, ordered: false } : { ordered: true };
}

function byContent(before: readonly Json[], after: readonly Json[]): ListRule {
  return { ids: [numbered(before), numbered(after)], ordered: false, byContent: true };
}

/** The content, and which of those with the same content it is. */
function numbered(items: readonly Json[]): string[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const content = canonicalText(item);
    const count = (seen.get(content) ?? 0) + 1;
    seen.set(content, count);
    return `${content}${count}`;
  });
}

function ruleName(item: JsonObject): string | undefined {
  const name = item['record'] ?? item['alert'];
  return name === undefined ? undefined : `${text(name)} ${canonicalText(item['labels'])}`;
}

/** `--path` of `--path=/data`. */
function flagName(item: Json): string {
  return typeof item === 'string' ? (/^--?[\w.-]+(?==)/.exec(item)?.[0] ?? item) : text(item);
}

function isUnique(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
