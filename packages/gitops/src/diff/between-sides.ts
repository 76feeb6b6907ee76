import { type FileTree, type Problem } from '@254carbon/manifest';
import type { Environment } from '@254carbon/overlays';
import { hasErrors } from '../verdict';
import type { Comparison, Sides } from './comparison';
import { renderedTree } from './rendered';

/** Compares two environments as they would be rendered now, without the names that must differ. */
export function betweenSides(one: Environment, other: Environment): Sides {
  return {
    before: one.name,
    after: other.name,
    notes: ['Names that must differ are left out: the environment stands as <environment>, its branch as <branch>.'],
    isSideways: true,
    *comparisons(): Iterable<Comparison | Problem> {
      const [from, to] = [renderedTree(one), renderedTree(other)];
      const problems = [...from.problems, ...to.problems];
      if (hasErrors(problems)) yield* problems;
      else {
        const [before, after] = [nameless(from.files, one), nameless(to.files, other)];
        yield { environment: `${one.name} → ${other.name}`, before, after };
      }
    },
  };
}

/** A tree in which the names of the environment are replaced by what they stand for, in paths too. */
export function nameless(tree: FileTree, environment: Environment): FileTree {
  const replace = replacer(environment);
  const paths = new Map(tree.list('').map((path) => [replace(path), path]));
  const listed = [...paths.keys()].sort();
  return {
    list: (folder) => (folder === '' ? listed : listed.filter((path) => path.startsWith(`${folder}/`))),
    read: (path) => {
      const text = tree.read(paths.get(path) ?? path);
      return text === undefined ? undefined : replace(text);
    },
  };
}

function replacer({ name, facts }: Environment): (text: string) => string {
  const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const word = (text: string) => `(?<![A-Za-z0-9])${escape(text)}(?![A-Za-z0-9])`;
  const own = new RegExp(word(name), 'g');
  // A branch may be a word of the language, such as main: only where a branch is named.
  const branch = new RegExp(`(branch: |/(?:blob|tree|raw)/)${escape(facts.branch)}(?![A-Za-z0-9])`, 'g');
  return (text) => text.replace(branch, '$1<branch>').replace(own, '<environment>');
}
