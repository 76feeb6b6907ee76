import {
  describeObject,
  formatPath,
  identityKey,
  isObject,
  valueAt,
  type Finding,
  type Json,
  type KubernetesObject,
  type Path,
  type Where,
} from '@254carbon/manifest';
import type { Environment, Patch } from './environment';
import { parsePointer } from './patches/apply-operation';
import { isTarget } from './patches/find-targets';
import { planPlatform } from './platform';
import { draftsOf } from './tree/drafts-of';

type Place = Pick<Where, 'file' | 'line' | 'column' | 'length'>;

/** Where `environment.yaml` says what stands in an object that is made of it. */
const SETTINGS: readonly { readonly kind: string; readonly path: string; readonly setting: Path }[] = [
  { kind: 'GitRepository', path: 'spec.url', setting: ['repository'] },
  { kind: 'GitRepository', path: 'spec.ref', setting: ['branch'] },
  { kind: 'Provider', path: 'spec.channel', setting: ['slack', 'channel'] },
];

/** Finds the file, and where it can the line, that a person edits to mend what was found in a rendered object. */
export function locateFinding(environment: Environment, object: KubernetesObject, { path, on }: Finding): Where {
  const place = inManifests(environment, object, path, on) ??
    inPatches(environment, object, path) ??
    inRelease(environment, object, path) ??
    inSettings(environment, object, path) ??
    inComponent(environment, object) ?? { file: environment.file, ...environment.document.positionOf([]) };
  const { file, line, column, length } = place;
  const field = formatPath(path);
  return {
    file,
    ...(line === undefined ? {} : { line, column, length }),
    object: describeObject(object),
    ...(field === '' ? {} : { field }),
  };
}

function inManifests(
  { manifests }: Environment,
  object: KubernetesObject,
  path: Path,
  on: Finding['on'],
): Place | undefined {
  const own = manifests.flatMap(({ objects }) => objects).find((one) => one.object === object);
  return own && { file: own.document.file, ...own.document.positionOf([...own.base, ...path], on) };
}

/** The last patch on the object that wrote the field. */
function inPatches({ patches }: Environment, object: KubernetesObject, path: Path): Place | undefined {
  for (const patch of patches.toReversed()) {
    if (patch.release !== undefined || !isTarget(object, patch.target)) continue;
    const written = writtenAt(patch, path);
    if (written !== undefined)
      return { file: patch.document.file, ...patch.document.positionOf(['patch', ...written]) };
  }
  return undefined;
}

function writtenAt({ patch }: Patch, path: Path): Path | undefined {
  if (!Array.isArray(patch)) return holds(patch as Json, path) ? path : undefined;
  const index = patch.findLastIndex((operation) => {
    const steps = parsePointer((operation as { readonly path: string }).path);
    return steps.every((step, position) => step === String(path[position]));
  });
  return index < 0 ? undefined : [index];
}

function holds(value: Json, path: Path): boolean {
  let inner: Json | undefined = value;
  for (const step of path) inner = isObject(inner) ? inner[step] : undefined;
  return inner !== undefined && path.length > 0;
}

/** Chart and values of a release, by the layer that they come from, and the patches in it. */
function inRelease(environment: Environment, object: KubernetesObject, path: Path): Place | undefined {
  if (object.kind !== 'HelmRelease' || path[0] !== 'spec') return undefined;
  const planned = planPlatform(environment).releases.find(({ release }) => release.name === object.metadata.name);
  if (planned === undefined) return undefined;
  if (path[1] === 'chart') return { file: planned.placed.file };
  if (path[1] === 'values') return planned.values.originOf(path.slice(2));
  if (path[1] !== 'postRenderers' || path.length < 6) return undefined;
  const patches = environment.patches.filter(({ release }) => release === object.metadata.name);
  const all = valueAt(object, path.slice(0, 5));
  // What the component takes out of its chart, and its narrowed rights, come first.
  const others = (Array.isArray(all) ? all.length : 0) - patches.length;
  const patch = patches[Number(path[5]) - others];
  if (patch === undefined) return { file: planned.placed.file };
  return { file: patch.document.file, ...patch.document.positionOf(['patch']) };
}

function inSettings({ file, document }: Environment, { kind }: KubernetesObject, path: Path): Place | undefined {
  const field = formatPath(path);
  const found = SETTINGS.find((one) => one.kind === kind && field.startsWith(one.path));
  return found && { file, ...document.positionOf(found.setting) };
}

/** A component's own objects: its file, without a line. */
function inComponent(environment: Environment, object: KubernetesObject): Place | undefined {
  const drafts = draftsOf(planPlatform(environment));
  const key = identityKey(object);
  const draft = drafts.find(({ objects }) => objects.some((one) => identityKey(one) === key));
  const component = environment.components.find(({ file }) => draft?.sources[0] === file);
  return component && { file: component.file };
}
