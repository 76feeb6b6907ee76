import { maskText, partAfter, partBefore, type ObjectChange, type TreeChange } from '@254carbon/manifest';
import type { Danger } from './dangers/danger';
import { describeDanger } from './dangers/find-dangers';
import { versionMoves } from './dangers/versions';

/** A change in few words, for the message of a commit. */
export interface ChangeSummary {
  /** In the imperative, without a full stop; at most 60 characters. */
  readonly subject: string;
  /** Lines for the body: versions, dangers, then what is touched. Without a secret. */
  readonly lines: readonly string[];
}

const LONGEST = 60;
const MOST_OBJECTS = 12;
const VERBS = { added: 'add', removed: 'remove', changed: 'change', moved: 'move', renamed: 'rename' } as const;
type Verb = keyof typeof VERBS;

/** Tells what changes: versions that move, what is dangerous, and the objects, up to a dozen. */
export function summariseChange(change: TreeChange, dangers: readonly Danger[]): ChangeSummary {
  const moves = versionMoves(change);
  const versions = [...new Set(moves.map(({ name, before, after }) => `${name} ${before} → ${after}`))];
  const told = dangers.map((danger) => `${danger.code}: ${danger.object}. ${describeDanger(danger).why}`);
  const names = namesByVerb(change);
  return {
    subject: subjectOf(change, moves[0] === undefined || versions.length > 1 ? undefined : versions[0], names),
    lines: [
      ...versions.map((version) => `Version: ${version}`),
      ...[...new Set(told)].map((line) => `Danger: ${maskText(line)}`),
      ...[...names].map(([verb, titles]) => `${capital(verb)}: ${some(titles)}`),
      ...(change.texts.length === 0 ? [] : [`Other files: ${some(change.texts.map(({ file }) => file))}`]),
    ],
  };
}

/** What happens to how many objects, each counted once, in however many files it stands. */
function namesByVerb({ objects }: TreeChange): ReadonlyMap<Verb, readonly string[]> {
  const names = new Map<Verb, Set<string>>();
  for (const what of ['removed', 'added', 'renamed', 'changed', 'moved'] as const) {
    const titles = objects.filter((one) => one.what === what).map(titleOf);
    if (titles.length > 0) names.set(what, new Set(titles));
  }
  return new Map([...names].map(([verb, titles]) => [verb, [...titles]]));
}

function titleOf(change: ObjectChange): string {
  return (partAfter(change) ?? partBefore(change))?.title ?? '';
}

function subjectOf(
  { texts }: TreeChange,
  version: string | undefined,
  names: ReadonlyMap<Verb, readonly string[]>,
): string {
  if (version !== undefined && version.length < LONGEST - 'move '.length)
    return `move ${version.replace(/ .* → /, ' to ')}`;
  const [only, ...others] = names;
  if (only === undefined) return texts.length === 0 ? 'change nothing' : `change ${count(texts.length, 'file')}`;
  const [verb, titles] = only;
  const single = `${VERBS[verb]} ${titles[0]}`;
  if (others.length === 0 && titles.length === 1 && single.length <= LONGEST) return single;
  const counts = [...names].map(([what, list]) => `${VERBS[what]} ${list.length}`);
  const total = [...names.values()].reduce((sum, list) => sum + list.length, 0);
  return `${counts.join(', ')} ${total === 1 ? 'object' : 'objects'}`;
}

function some(names: readonly string[]): string {
  const shown = names.slice(0, MOST_OBJECTS).join(', ');
  return names.length > MOST_OBJECTS ? `${shown} and ${names.length - MOST_OBJECTS} more` : shown;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
