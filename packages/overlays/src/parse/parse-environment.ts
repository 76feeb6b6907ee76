import { raise, suggest, type FileTree, type JsonObject, type Problem } from '@254carbon/manifest';
import { wire, type Wiring } from '@254carbon/observability';
import { environmentChecks } from '../checks';
import { componentFailsHere } from '../checks/component-fails-here';
import type {
  Environment,
  LocatedComponent,
  Patch,
  PlacedComponent,
  SecretFile,
  TeamManifest,
  ValuesFile,
} from '../environment';
import { environmentFacts } from '../environment-facts';
import { layerKnobs } from '../layers/layer-knobs';
import { parseManifestFile } from './parse-manifest-file';
import { parsePatchFile } from './parse-patch-file';
import { parseSettings, type Settings } from './parse-settings';
import { parseValuesFile } from './parse-values-file';
import type { Parsed } from './parsed';
import { overlaysRules } from '../rules';
import type { shaper } from '../remember/shape';

interface Options {
  /** `environments/production`. */
  readonly folder: string;
  readonly components: readonly LocatedComponent[];
  readonly schema: JsonObject;
  readonly shapeOf: ReturnType<typeof shaper>;
}

const FOLDERS = ['values', 'patches', 'manifests', 'secrets'] as const;

/** Reads one environment's folder. Its value is absent where what is wrong would only make more problems. */
export function parseEnvironment(files: FileTree, options: Options): Parsed<Environment> {
  const { folder, components } = options;
  const file = `${folder}/environment.yaml`;
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  const problems: Problem[] = isName(name)
    ? []
    : [raise(overlaysRules, 'invalid-environment-name', { file, line: 1, column: 1 }, { name })];

  const settings = readSettings(files, { ...options, file });
  problems.push(...settings.problems);
  const on = settings.value === undefined ? undefined : Object.keys(settings.value.settings.components);
  const isOn = (component: string) => settings.value?.complete !== true || on?.includes(component) === true;

  const values: ValuesFile[] = [];
  const patches: Patch[] = [];
  const manifests: TeamManifest[] = [];
  const secretFiles: SecretFile[] = [];
  const take = <T>(parsed: Parsed<T>): readonly T[] => {
    problems.push(...parsed.problems);
    return parsed.value === undefined ? [] : [parsed.value];
  };
  for (const path of files.list(folder)) {
    if (path === file) continue;
    const inner = path.slice(folder.length + 1);
    const text = files.read(path);
    if (text === undefined) continue;
    const kind = /^(\w+)\/[^/]+\.yaml$/.exec(inner)?.[1];
    if (kind === 'values') values.push(...take(parseValuesFile(text, { file: path, components, isOn })));
    else if (kind === 'patches') patches.push(...take(parsePatchFile(text, path)).flat());
    else if (kind === 'manifests') manifests.push(...take(parseManifestFile(text, path)));
    else if (kind === 'secrets') {
      secretFiles.push(...take(parseManifestFile(text, path)).map((one) => ({ ...one, text })));
    } else if (/\.(ya?ml|json)$/.test(inner)) problems.push(unused(path, inner));
  }

  if (settings.value?.complete !== true || !isName(name)) return { problems };
  const placed = place(settings.value, { name, folder, file, components });
  const wiring = wireOrTell(placed);
  if (Array.isArray(wiring)) return { problems: [...problems, ...wiring] };
  const unshaped = { ...placed, wiring, values, patches, manifests, secretFiles };
  const environment = { ...unshaped, shape: options.shapeOf(unshaped) };
  problems.push(...environmentChecks.flatMap((check) => check(environment, components)));
  return { value: environment, problems };
}

function isName(name: string): boolean {
  return name.length <= 63 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name);
}

function readSettings(files: FileTree, options: Options & { readonly file: string }): Parsed<Settings> {
  const { file, folder, components, schema } = options;
  const text = files.read(file);
  if (text === undefined) {
    // One that is there and cannot be read is told by whoever could not read it.
    if (files.list(folder).includes(file)) return { problems: [] };
    return { problems: [raise(overlaysRules, 'environment-file-missing', { file, line: 1, column: 1 }, { folder })] };
  }
  return parseSettings(text, { file, schema, known: components.map(({ component }) => component.name) });
}

type Place = Pick<Environment, 'name' | 'folder' | 'file'> & Pick<Options, 'components'>;

function place({ document, settings }: Settings, { components, ...place }: Place) {
  const facts = environmentFacts(place.name, settings);
  const placed = components
    .flatMap((one): PlacedComponent[] => {
      const knobs = settings.components[one.component.name];
      if (knobs === undefined) return [];
      const layers = layerKnobs(one, { size: settings.size, settings: knobs, document });
      return [{ ...one, layers, knobs: layers.value as PlacedComponent['knobs'] }];
    })
    .sort((a, b) => (a.component.name < b.component.name ? -1 : 1));
  return { ...place, document, settings, facts, components: placed };
}

/** A component may be anybody's code: what it throws is a problem of its own. */
function wireOrTell(placed: ReturnType<typeof place>): Wiring | Problem[] {
  try {
    return wire(placed.facts, placed.components);
  } catch (error) {
    const problems = componentFailsHere(placed);
    if (problems.length > 0) return problems;
    throw error;
  }
}

function unused(path: string, inner: string): Problem {
  const folders = FOLDERS.map((folder) => `${folder}/*.yaml`);
  const args = { folders, suggestion: likelyPlace(inner) };
  return raise(overlaysRules, 'unused-file', { file: path, line: 1, column: 1 }, args);
}

/** Where a file was most likely meant to be; empty where nothing is near. */
function likelyPlace(inner: string): string {
  const [first = '', ...rest] = inner.replace(/\.(yml|json)$/, '.yaml').split('/');
  const name = rest.at(-1);
  if (name === undefined) return first === 'environment.yaml' ? first : '';
  const isRight = rest.length === 1 && (FOLDERS as readonly string[]).includes(first);
  const folder = isRight ? first : suggest(first, FOLDERS);
  return folder === undefined ? '' : `${folder}/${name}`;
}
