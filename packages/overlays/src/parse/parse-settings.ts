import {
  applyDefaults,
  checkSchema,
  type Finding,
  isObject,
  type Json,
  type JsonObject,
  liftFindings,
  manifestRules,
  misspelt,
  parseYaml,
  type Path,
  type Problem,
  raise,
  type SourceDocument,
} from '@254carbon/manifest';
import { catalogue } from '@254carbon/observability';
import type { EnvironmentSettings } from '../generated/environment-settings';
import type { Parsed } from './parsed';
import { recallSettings, rememberSettings } from '../remember/remember-settings';
import { overlaysRules } from '../rules';

export interface Settings {
  readonly document: SourceDocument;
  readonly settings: EnvironmentSettings;
  /** Whether every component that it names is known; else what follows from the set of them is not worth telling. */
  readonly complete: boolean;
}

interface Options {
  readonly file: string;
  readonly schema: JsonObject;
  /** Names of the components of the workspace. */
  readonly known: readonly string[];
}

/**
 * Reads `environment.yaml`. What is wrong in it is told and left out, so that the other files of the environment can be
 * checked in the same run.
 */
export function parseSettings(text: string, { file, schema, known }: Options): Parsed<Settings> {
  const { documents, problems } = parseYaml(text, file);
  const [document, second] = documents;
  if (document === undefined) {
    if (problems.length > 0) return { problems };
    return {
      problems: [raise(overlaysRules, 'empty-file', { file, line: 1, column: 1 }, { what: 'an environment' })],
    };
  }
  const found = [...problems];
  if (second !== undefined) {
    const where = { file, ...second.positionOf([]) };
    found.push(raise(overlaysRules, 'several-documents', where, { what: 'an environment' }));
  }

  const value = withoutEmptyKnobs(document.value);
  const before = recallSettings(schema, value);
  if (before !== undefined) return { value: settingsOf(document, before, true), problems: found };
  const findings = checkSchema(schema, value);
  const strangers = findings.filter(isUnknownComponent);
  found.push(...strangers.map((finding) => unknownComponent(document, finding, known)));
  found.push(
    ...liftFindings(
      document,
      findings.filter((finding) => !isUnknownComponent(finding)),
      manifestRules,
    ),
  );
  if (!isObject(value)) return { problems: found };

  const sound = findings.reduce<Json>((rest, { path }) => without(rest, path), value);
  const settings = completed(applyDefaults(schema, sound) as JsonObject, file);
  const isComplete = strangers.length === 0 && isObject(value['components']);
  if (isComplete && findings.length === 0) rememberSettings(schema, value, settings);
  return { value: settingsOf(document, settings, isComplete), problems: found };
}

function settingsOf(document: SourceDocument, settings: JsonObject, complete: boolean): Settings {
  return { document, settings: settings as unknown as EnvironmentSettings, complete };
}

/**
 * Fills in what a person forgot, which is told, with what makes no problems of its own: a branch that no other
 * environment has, nothing turned on, a store without a name.
 */
function completed(settings: JsonObject, file: string): JsonObject {
  const { objectStorage } = settings;
  const store = isObject(objectStorage) ? { endpoint: '', region: '', buckets: {}, ...objectStorage } : undefined;
  return { branch: file, components: {}, ...settings, ...(store === undefined ? {} : { objectStorage: store }) };
}

/** `grafana:` with its knobs commented out means `grafana: {}`. */
function withoutEmptyKnobs(value: Json): Json {
  if (!isObject(value) || !isObject(value['components'])) return value;
  const components = Object.entries(value['components']).map(([name, knobs]) => [name, knobs ?? {}]);
  return { ...value, components: Object.fromEntries(components) as JsonObject };
}

function isUnknownComponent({ code, path }: Finding): boolean {
  return code === 'unknown-field' && path.length === 2 && path[0] === 'components';
}

function unknownComponent(document: SourceDocument, { path }: Finding, known: readonly string[]): Problem {
  const name = String(path[1]);
  const where = { file: document.file, ...document.positionOf(path, 'key'), field: `components.${name}` };
  const args = { ...misspelt(name, known), shipped: Object.keys(catalogue) };
  return raise(overlaysRules, 'unknown-component', where, args);
}

/** A copy without what stands at `path`; of a list the whole list, since its other items would move. */
function without(value: Json, path: Path): Json {
  const [key, ...rest] = path;
  if (key === undefined || !isObject(value)) return value;
  const inner = value[key];
  const copy: Record<string, Json | undefined> = { ...value };
  if (rest.length > 0 && isObject(inner)) copy[key] = without(inner, rest);
  else delete copy[key];
  return copy;
}
