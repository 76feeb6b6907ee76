import { isObject, type Json, type KubernetesObject, type TreeChange } from '@254carbon/manifest';
import type { ChangedObject } from './danger';
import { changedObjects } from './changed-objects';
import { dangerWorld } from './danger-world';
import { textAt } from './value-at';

/** A chart or an image that another version is taken of. */
export interface VersionMove {
  readonly what: 'chart' | 'image';
  readonly name: string;
  readonly object: string;
  readonly before: string;
  readonly after: string;
  /** Whether it may break what it did: another major version, or another minor one of 0.x. */
  readonly step: 'major' | 'minor' | 'other';
  readonly isOlder: boolean;
}

/** The charts and images whose versions move in a change, each once. */
export function versionMoves(change: TreeChange): VersionMove[] {
  const moves = changedObjects(dangerWorld(change, '')).flatMap(movesOf);
  const unique = new Map(
    moves.map((move) => [[move.what, move.name, move.object, move.before, move.after].join('\0'), move]),
  );
  return [...unique.values()];
}

/** The same of one object. */
export function movesOf(at: ChangedObject): VersionMove[] {
  const { before, after, title } = at;
  if (before === undefined || after === undefined) return [];
  const charts = [chartOf(before), chartOf(after)];
  const chart =
    charts[0] !== undefined &&
    charts[1] !== undefined &&
    charts[0].name === charts[1].name &&
    charts[0].version !== charts[1].version
      ? [moveOf('chart', charts[0].name, title, charts[0].version, charts[1].version)]
      : [];
  return [...chart, ...imageMoves(at)];
}

function chartOf(object: KubernetesObject): { name: string; version: string } | undefined {
  const [name, version] =
    object.kind === 'OCIRepository'
      ? [
          textAt(object, 'spec.url')?.split('/').at(-1),
          textAt(object, 'spec.ref.tag') ?? textAt(object, 'spec.ref.semver'),
        ]
      : [textAt(object, 'spec.chart.spec.chart'), textAt(object, 'spec.chart.spec.version')];
  return name === undefined || version === undefined ? undefined : { name, version };
}

/** Images as containers name them, and as charts take them: `image: { repository, tag }`. */
function imageMoves({ after, leaves, title }: ChangedObject): VersionMove[] {
  return leaves.flatMap((leaf) => {
    const key = leaf.path.at(-1);
    const [from, to] = [leaf.before, leaf.after];
    if (typeof from !== 'string' || typeof to !== 'string') return [];
    if (key === 'image' && from !== '' && to !== '') {
      const [old, now] = [splitImage(from), splitImage(to)];
      if (old.name !== now.name || old.tag === now.tag) return [];
      return [moveOf('image', old.name, title, old.tag, now.tag)];
    }
    if (key !== 'tag' && key !== 'imageTag') return [];
    const keys = leaf.path
      .slice(0, -1)
      .map((step) => (typeof step === 'string' ? step : 'item' in step ? step.item : ''));
    if (after === undefined || keys.includes('ref')) return [];
    const holder = keys.filter((step) => !['spec', 'values', 'image', ''].includes(step)).at(-1);
    const repository = repositoryBeside(after, keys);
    return [moveOf('image', repository ?? holder ?? 'image', title, from, to)];
  });
}

function repositoryBeside(root: Json, keys: readonly string[]): string | undefined {
  let value: Json | undefined = root;
  for (const key of keys) value = isObject(value) ? value[key] : undefined;
  return isObject(value) && typeof value['repository'] === 'string' ? value['repository'] : undefined;
}

function splitImage(image: string): { name: string; tag: string } {
  const [bare = '', digest] = image.split('@');
  const colon = bare.lastIndexOf(':');
  const hasTag = colon > bare.lastIndexOf('/');
  const name = hasTag ? bare.slice(0, colon) : bare;
  return { name, tag: hasTag ? bare.slice(colon + 1) : (digest?.slice(0, 19) ?? 'latest') };
}

const VERSION = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:[-+.].*)?$/;

function moveOf(what: VersionMove['what'], name: string, object: string, before: string, after: string): VersionMove {
  const [a, b] = [VERSION.exec(before), VERSION.exec(after)];
  const numbers = (match: RegExpExecArray | null) => [1, 2, 3].map((part) => Number(match?.[part] ?? 0));
  const [from, to] = [numbers(a), numbers(b)] as [number[], number[]];
  const first = from.findIndex((part, index) => part !== to[index]);
  const isKnown = a !== null && b !== null;
  const isMajor = first === 0 || (first === 1 && from[0] === 0);
  return {
    ...{ what, name, object, before, after },
    step: !isKnown || first < 0 ? 'other' : isMajor ? 'major' : first === 1 ? 'minor' : 'other',
    isOlder: isKnown && first >= 0 && (to[first] as number) < (from[first] as number),
  };
}
