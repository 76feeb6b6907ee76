import type { ObjectView, TextView } from '@254carbon/manifest';
import type { DangerView, DiffReport } from './diff-report';

/** Something that is the same in several environments, or in several files of one, told once. */
export interface Told<T> {
  readonly environments: readonly string[];
  /** Of the first environment. */
  readonly files: readonly string[];
  readonly what: T;
}

/** Objects that differ in the same way, wherever they do; those of most environments first, then as they stand. */
export function tellObjects({ environments }: DiffReport): readonly Told<ObjectView>[] {
  return gather(environments.flatMap(({ environment, view }) => view.objects.map((what) => ({ environment, what }))));
}

export function tellTexts({ environments }: DiffReport): readonly Told<TextView>[] {
  return gather(environments.flatMap(({ environment, view }) => view.texts.map((what) => ({ environment, what }))));
}

export function tellDangers({ environments }: DiffReport): readonly Told<DangerView>[] {
  return gather(environments.flatMap(({ environment, dangers }) => dangers.map((what) => ({ environment, what }))));
}

interface Placed {
  readonly file: string;
}

function gather<T extends Placed>(all: readonly { readonly environment: string; readonly what: T }[]): Told<T>[] {
  const groups = new Map<string, { environments: Set<string>; files: Map<string, Set<string>>; what: T }>();
  for (const { environment, what } of all) {
    const key = keyOf(what);
    const group = groups.get(key) ?? { environments: new Set(), files: new Map(), what };
    group.environments.add(environment);
    const files = group.files.get(environment) ?? new Set();
    group.files.set(environment, files.add(what.file));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ environments, files, what }) => ({
    environments: [...environments],
    files: [...([...files.values()][0] ?? [])],
    what,
  }));
}

/** The same thing is met in many environments. */
const keys = new WeakMap<Placed, string>();

/** Texts are files and nothing else; an object is the same whatever file it stands in. */
function keyOf<T extends Placed>(what: T): string {
  const isPage = !('title' in what || 'code' in what);
  const key = keys.get(what) ?? JSON.stringify(isPage ? what : { ...what, file: undefined });
  keys.set(what, key);
  return key;
}
